import Dispatch
import Glibc
import Synchronization
import Testing

@testable import WebServer

@Suite(.serialized) struct ServerTests {
    private final class Records: Sendable {
        let all = Mutex<[String]>([])
    }

    private func start(
        log: (@Sendable (AccessRecord) -> Void)? = nil, measure: Server.Measure? = nil,
        handler: (@Sendable (Request) -> Response)? = nil,
        configure: (inout ServerConfiguration) -> Void = { _ in }
    ) throws -> Server {
        var configuration = ServerConfiguration(host: "127.0.0.1", port: 0)
        configure(&configuration)
        let page = Response(
            status: 200, headers: [("Content-Type", "text/plain")], body: Array("page".utf8))
        return try Server(
            configuration: configuration,
            handler: handler ?? { request in
                guard request.path == "/echo" || request.path.hasPrefix("/あ") else { return page }
                let items = request.queryPairs.items.map { "\($0.name)=\($0.value)" }.joined(
                    separator: "|")
                let fields = request.headers("X-Test").joined(separator: "|")
                return Response(
                    status: 200, headers: [],
                    body: Array("\(request.path);\(items);\(fields)".utf8))
            }, log: log, measure: measure)
    }

    private func status(_ answer: String) -> String {
        String(answer.split(separator: " ").dropFirst().first ?? "")
    }

    @Test func `requests on one connection are answered one after the other`() throws {
        let server = try start()
        let client = RawClient(port: server.port)
        for _ in 0..<3 {
            client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = client.read(until: "page")
            #expect(status(answer) == "200")
            #expect(!answer.lowercased().contains("connection: close"))
        }
        server.stop()
    }

    @Test func `path and query are decoded once`() throws {
        let server = try start()
        let answer = RawClient.exchange(
            "GET /echo?a=1%202&b=%E3%81%82+x&c&=&d=%zz HTTP/1.1\r\nHost: a\r\nX-Test: 1\r\nx-test: 2\r\nConnection: close\r\n\r\n",
            port: server.port)
        #expect(answer.hasSuffix("/echo;a=1 2|b=あ x|c=|=;1|2"), "\(answer)")
        let path = RawClient.exchange(
            "GET /%E3%81%82%2525 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            port: server.port)
        #expect(path.contains("/あ%25;"), "\(path)")
        server.stop()
    }

    @Test func `HEAD is answered with the length and no body`() throws {
        let server = try start()
        let answer = RawClient.exchange(
            "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: server.port)
        #expect(answer.contains("Content-Length: 4\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
        server.stop()
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", "400"),
        ("GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /a%5cb HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET //a HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "405"),
        ("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", "405"),
        ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "501"),
        ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: 1\0 2\r\n\r\n", "400"),
        ("GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET / HTTP/1.1\nHost: a\n\n", "400"),
    ])
    func `malformed requests are refused and the connection closed`(
        request: String, expected: String
    ) throws {
        let server = try start()
        let answer = RawClient.exchange(request, port: server.port)
        #expect(status(answer) == expected, "\(answer)")
        #expect(answer.lowercased().contains("connection: close"), "\(answer)")
        server.stop()
    }

    @Test func `a method that is not answered comes with those that are`() throws {
        let server = try start()
        let answer = RawClient.exchange(
            "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", port: server.port)
        #expect(answer.contains("Allow: GET, HEAD\r\n"))
        server.stop()
    }

    @Test func `long addresses are refused and long headers are not`() throws {
        let server = try start()
        let long = String(repeating: "a", count: 9_000)
        #expect(
            status(
                RawClient.exchange("GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n", port: server.port))
                == "414")
        let cookie = String(repeating: "c", count: 6_000)
        let answer = RawClient.exchange(
            "GET / HTTP/1.1\r\nHost: a\r\nCookie: \(cookie)\r\nConnection: close\r\n\r\n",
            port: server.port)
        #expect(status(answer) == "200")
        server.stop()
    }

    @Test(arguments: [(100, "200"), (101, "400"), (500, "400"), (3_000, "400")])
    func `any number of parameters is answered`(count: Int, expected: String) throws {
        let server = try start()
        let query = Array(repeating: "a", count: count).joined(separator: "&")
        let answer = RawClient.exchange(
            "GET /?\(query) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: server.port)
        #expect(status(answer) == expected)
        server.stop()
    }

    @Test func `a request that leaves no room for the answer is told so`() throws {
        let server = try start()
        for length in stride(from: 18_000, through: 20_200, by: 100) {
            let field = String(repeating: "a", count: length)
            let answer = RawClient.exchange(
                "GET / HTTP/1.1\r\nHost: a\r\nX: \(field)\r\nConnection: close\r\n\r\n",
                port: server.port)
            #expect(["200", "431"].contains(status(answer)), "\(length)")
        }
        server.stop()
    }

    @Test func `a port in use is named`() throws {
        let server = try start()
        do throws(ServerError) {
            _ = try Server(
                configuration: ServerConfiguration(host: "127.0.0.1", port: server.port),
                handler: { _ in Response(status: 200, headers: [], body: []) })
            Issue.record("two servers listen on one port")
        } catch {
            #expect(error == .portInUse(host: "127.0.0.1", port: server.port))
        }
        server.stop()
    }

    @Test func `every request is told when it is over`() throws {
        let records = Records()
        let server = try start(log: { record in
            records.all.withLock {
                $0.append(
                    "\(record.method) \(record.path) \(record.status) \(record.bytes) \(record.remoteAddress)"
                )
            }
        })
        _ = RawClient.exchange(
            "GET /x?y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: server.port)
        _ = RawClient.exchange("POST / HTTP/1.1\r\nHost: a\r\n\r\n", port: server.port)
        server.stop()
        let told = records.all.withLock { $0 }
        #expect(told.first == "GET /x?y 200 4 127.0.0.1")
        #expect(told.count == 2)
        #expect(told.last?.hasPrefix("POST / 405 ") == true)
    }

    @Test func `stopping lets a running request finish`() throws {
        let server = try start(handler: { _ in
            usleep(300_000)
            return Response(status: 200, headers: [], body: Array("late".utf8))
        })
        let client = RawClient(port: server.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(100_000)
        server.stop()
        #expect(client.read(until: "late").hasSuffix("late"))
    }

    @Test func `a request that comes too slowly is cut, however steadily`() throws {
        let server = try start(configure: { $0.idleTimeout = 1 })
        let client = RawClient(port: server.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n")
        var sent = 0
        while sent < 50, server.cutConnections == 0 {
            client.write("X-Drip: \(sent)\r\n")
            usleep(100_000)
            sent += 1
        }
        #expect(client.read() == "")
        #expect(server.cutConnections == 1)
        server.stop()
        #expect(server.openConnections == 0)
    }

    @Test func `an address has no more connections than it may`() throws {
        let server = try start(configure: { $0.connectionsPerAddress = 2 })
        let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        let first = RawClient(port: server.port)
        let second = RawClient(port: server.port)
        first.write(request)
        second.write(request)
        #expect(status(first.read(until: "page")) == "200")
        #expect(status(second.read(until: "page")) == "200")
        #expect(RawClient.exchange(request, port: server.port) == "")
        #expect(server.openConnections == 2)
        server.stop()
    }

    @Test func `a client that goes on asking is told when its answer is the last`() throws {
        let answering = DispatchSemaphore(value: 0)
        let server = try start(handler: { _ in
            answering.signal()
            usleep(200_000)
            return Response(status: 200, headers: [("X-Kept", "1")], body: Array("late".utf8))
        })
        let client = RawClient(port: server.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        answering.wait()
        server.stop()
        let answer = client.read()
        #expect(answer.contains("Connection: close\r\n"), "\(answer)")
        #expect(answer.contains("X-Kept: 1\r\n"), "\(answer)")
        #expect(answer.hasSuffix("late"), "\(answer)")
    }

    @Test func `every request is measured`() throws {
        let records = Records()
        let server = try start(measure: { target, status, nanoseconds in
            records.all.withLock { $0.append("\(target.text) \(status) \(nanoseconds > 0)") }
        })
        _ = RawClient.exchange(
            "GET /x?y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: server.port)
        _ = RawClient.exchange("GET /x HTTP/1.1\r\n\r\n", port: server.port)
        server.stop()
        #expect(records.all.withLock { $0 } == ["/x?y 200 true", "/x 400 true"])
    }
}
