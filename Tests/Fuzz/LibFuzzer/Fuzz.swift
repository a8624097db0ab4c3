import CLibFuzzer
import Foundation

/// `Fuzz`: libFuzzer with one parser, named by MADOGUCHI_FUZZ_INPUT; its arguments are libFuzzer's.
///
/// Safe to use: the arguments live as long as the process; the driver's bytes are copied before use.
@main
enum Fuzz {
    private static let input: any FuzzInput.Type = {
        let name = ProcessInfo.processInfo.environment["MADOGUCHI_FUZZ_INPUT"] ?? ""
        guard let input = FuzzInputs.all.first(where: { $0.name == name }) else {
            let names = FuzzInputs.all.map { $0.name }.joined(separator: " ")
            fatalError("MADOGUCHI_FUZZ_INPUT is \"\(name)\"; it is one of: \(names)")
        }
        return input
    }()

    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
            unsafe CommandLine.unsafeArgv
        let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
            Fuzz.input.take(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
        exit(status)
    }
}
