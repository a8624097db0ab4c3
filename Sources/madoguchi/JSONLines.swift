import Foundation
import Guidance
import Site

/// One JSON question a line on standard input, one JSON answer a line on standard output, in order.
enum JSONLines {
    /// - Parameters:
    ///   - question: the type of a line.
    ///   - answer: makes the answer; what it throws becomes `{"error": …}` on that line.
    static func run<Question: Decodable>(
        _ question: Question.Type, answer: (Question) throws(RequestProblem) -> JSON
    ) {
        let decoder = JSONDecoder()
        while let line = readLine(strippingNewline: true) {
            if line.allSatisfy(\.isWhitespace) { continue }
            Terminal.print(reply(line, decoder, question, answer).text)
        }
    }

    private static func reply<Question: Decodable>(
        _ line: String, _ decoder: JSONDecoder, _ question: Question.Type,
        _ answer: (Question) throws(RequestProblem) -> JSON
    ) -> JSON {
        let decoded: Question
        do {
            decoded = try decoder.decode(Question.self, from: Data(line.utf8))
        } catch {
            return self.error(explain(error))
        }
        do {
            return try answer(decoded)
        } catch {
            return self.error(error)
        }
    }

    static func error(_ problem: RequestProblem) -> JSON {
        var members: [(String, JSON)] = [
            ("code", .string(problem.code)), ("message", .string(problem.message)),
        ]
        if let position = problem.position { members.append(("position", .number(position))) }
        return .object([("error", .object(members))])
    }

    private static func explain(_ error: any Error) -> RequestProblem {
        switch error {
        case DecodingError.keyNotFound(let key, _):
            RequestProblem(
                code: "missing-\(key.stringValue)", field: key.stringValue,
                message: "\(key.stringValue) is missing")
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            RequestProblem(
                code: "invalid-json",
                field: context.codingPath.map(\.stringValue).joined(separator: "."),
                message: "\(context.codingPath.map(\.stringValue).joined(separator: ".")): "
                    + context.debugDescription)
        default:
            RequestProblem(
                code: "invalid-json", field: "",
                message: "the line is not a JSON object we can read")
        }
    }
}
