import Testing

@testable import WebServer

@Suite struct BodyBufferTests {
    @Test func `what is appended stands one behind the other, however much it is`() {
        var buffer = BodyBuffer(capacity: 1)
        var expected: [UInt8] = []
        for number in 0..<300 {
            buffer.append("<")
            buffer.append(text: "あ\(number)")
            buffer.append(Array("[abc]".utf8), at: 1..<4)
            buffer.append([])
            buffer.append(twoDigits: number % 100)
            buffer.append(UInt8(ascii: ">"))
            let digits = number % 100 < 10 ? "0\(number % 100)" : "\(number % 100)"
            expected += "<あ\(number)abc\(digits)>".utf8
        }
        #expect(buffer.bytes == expected)
        #expect(buffer.count == expected.count)
    }

    @Test func `what stands in it can be appended once more, even where it has to grow`() {
        var buffer = BodyBuffer(capacity: 8)
        buffer.append("one, two")
        buffer.append(copyOf: 3..<8)
        #expect(buffer.bytes == Array("one, two, two".utf8))
    }

    @Test func `an answer has the bytes of its buffer`() {
        var buffer = BodyBuffer(capacity: 0)
        buffer.append("abc")
        let response = Response(status: 200, fields: [HeaderField("X-A", "1")], body: buffer)
        #expect(response.bodySize == 3)
    }
}
