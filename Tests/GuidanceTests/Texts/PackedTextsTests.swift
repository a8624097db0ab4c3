import Guidance
import Testing

@Suite struct PackedTextsTests {
    private static let texts = ["", "窓口", "a", "", "Thẻ bảo hiểm"]

    @Test(arguments: [texts, [], [""]])
    func `texts are what was packed`(texts: [String]) throws {
        let packed = try #require(PackedTexts(bytes: PackedTexts(texts).bytes))
        #expect((0..<packed.count).map { packed[$0] } == texts)
        #expect(packed.isValid)
    }

    @Test func `the form is a count, where each text ends, and the texts`() {
        #expect(
            PackedTexts(["ab", "", "c"]).bytes
                == [3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0] + Array("abc".utf8))
    }

    @Test func `what is cut, or has more than it says, is refused`() {
        let bytes = PackedTexts(Self.texts).bytes
        for length in bytes.indices {
            #expect(PackedTexts(bytes: Array(bytes[..<length])) == nil, "\(length) bytes")
        }
        #expect(PackedTexts(bytes: bytes + [0x61]) == nil)
    }

    @Test(arguments: [
        // The count: more than there are, and as many as a number holds.
        (place: 0, byte: UInt8(4)), (0, 2), (0, 0), (3, 0xFF),
        // Where texts end: one after the next, and the last beyond the end.
        (4, 3), (8, 1), (12, 4), (12, 2), (15, 0xFF),
    ])
    func `wrong lengths are refused`(place: Int, byte: UInt8) {
        var bytes = PackedTexts(["ab", "", "c"]).bytes
        bytes[place] = byte
        #expect(PackedTexts(bytes: bytes) == nil)
    }

    @Test func `bytes that are no text are found`() throws {
        var bytes = PackedTexts(Self.texts).bytes
        bytes[bytes.count - 1] = 0xFF
        #expect(try #require(PackedTexts(bytes: bytes)).isValid == false)
    }

    @Test func `a text that ends within a character is found`() throws {
        // 窓 has three bytes: together the texts are valid, each by itself is not.
        var bytes = PackedTexts(["窓", "口"]).bytes
        bytes[4] = 2
        #expect(try #require(PackedTexts(bytes: bytes)).isValid == false)
    }
}
