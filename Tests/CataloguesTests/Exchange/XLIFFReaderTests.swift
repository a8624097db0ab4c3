import Guidance
import Testing

@testable import Catalogues

@Suite struct XLIFFReaderTests {
    private static let namespace = "urn:oasis:names:tc:xliff:document:1.2"

    private func document(_ body: String, file: String = "", root: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="\(Self.namespace)" xmlns:m="urn:tool" \(root)>
        <file original="x" source-language="ja" target-language="ne" datatype="plaintext" \(file)>
        <body>\(body)</body></file></xliff>
        """
    }

    private func read(_ text: String) throws(ExchangeError) -> [ReturnedUnit] {
        try XLIFFReader.read(Array(text.utf8), from: .japanese, to: .nepali)
    }

    private func unit(_ content: String, _ attributes: String = "") throws -> ReturnedUnit {
        let units = try read(
            document("<trans-unit id=\"a.b\" \(attributes)>\(content)</trans-unit>"))
        return try #require(units.first)
    }

    @Test(arguments: [
        ("<source>S</source><target>T</target>", "T"),
        // Suggestions of a tool stand in elements of their own.
        (
            "<source>S</source><target>T</target><alt-trans><source>S</source>"
                + "<target>Wrong</target></alt-trans>", "T"
        ),
        ("<alt-trans><target>Wrong</target></alt-trans><target>T</target>", "T"),
        ("<target>T</target><m:target>Wrong</m:target>", "T"),
        ("<target>T</target><m:history><target>Wrong</target></m:history>", "T"),
        ("<target>T</target><m:x xmlns=\"urn:other\"><target>Wrong</target></m:x>", "T"),
        ("<target>T</target><target xmlns=\"urn:other\">Wrong</target>", "T"),
        ("<target>T</target><note>Wrong <b/>too</note>", "T"),
        ("<source>S</source><alt-trans><target>Wrong</target></alt-trans>", ""),
        ("<source>S</source>", ""),
        // All kinds of writing the same text.
        ("<target><![CDATA[T <1> & ]]>2</target>", "T <1> & 2"),
        ("<target>a<![CDATA[b]]>c<!-- no -->d<?x no?>e</target>", "abcde"),
        ("<target>&#x924;&amp;&lt;&#10;</target>", "त&<\n"),
        (
            "<target>a <mrk mtype=\"seg\" mid=\"0\">b <mrk mtype=\"term\">c</mrk></mrk> d</target>",
            "a b c d"
        ),
        ("<seg-source><mrk mtype=\"seg\">S</mrk></seg-source><target>T</target>", "T"),
    ])
    func `the target is the unit's own`(content: String, target: String) throws {
        let unit = try unit(content)
        #expect(unit.target == target)
        #expect(unit.refusal == nil)
    }

    @Test(arguments: [
        "<target>a <g id=\"1\">b</g></target>", "<target>a <x id=\"1\"/></target>",
        "<target><ph id=\"1\">{phone}</ph></target>",
        "<target><bpt id=\"1\">&lt;b&gt;</bpt>a</target>",
        "<target><mrk mtype=\"seg\"><it id=\"1\" pos=\"open\">x</it></mrk></target>",
        "<target>a <m:code/></target>", "<target>a<b xmlns=\"urn:other\">c</b></target>",
        "<target>a<bx id=\"1\"/>b<ex id=\"1\"/></target>",
    ])
    func `a target with elements in it is refused with their name`(content: String) throws {
        let refusal = try unit(content).refusal
        #expect(refusal?.code == "inline-element")
        #expect(refusal?.message.contains("<") == true)
    }

    @Test func `units that cannot be used are counted and refused`() throws {
        let units = try read(
            document(
                """
                <trans-unit><source>S</source><target>T</target></trans-unit>
                <trans-unit id="a"><target>T</target><target>U</target></trans-unit>
                <trans-unit id="a" resname="b"><target>T</target></trans-unit>
                <bin-unit id="x"><trans-unit id="c"><target>T</target></trans-unit></bin-unit>
                <group><group id="g"><trans-unit id="d"><target>T</target></trans-unit></group></group>
                <m:wrap><trans-unit id="e"><target>T</target></trans-unit></m:wrap>
                <trans-unit id="f"><target>T</target><trans-unit id="g"><target>U</target></trans-unit></trans-unit>
                <m:trans-unit id="h"><m:target>T</m:target></m:trans-unit>
                """))
        #expect(
            units.map { "\($0.id) \($0.refusal?.code ?? "fit")" } == [
                " no-id", "a two-targets", "a no-id", "c misplaced", "d fit", "e misplaced",
                "g misplaced", "f misplaced",
            ])
        #expect(units.map(\.line).prefix(3) == [4, 5, 6])
    }

    @Test func `several files are read`() throws {
        let one = document("<trans-unit id=\"a\"><target>T</target></trans-unit>")
        let two = one.replacing(
            "</file>",
            with:
                "</file><file><body><trans-unit id=\"b\"><target>U</target></trans-unit></body></file>"
        )
        #expect(try read(two).map(\.target) == ["T", "U"])
    }

    @Test(arguments: [
        ("state=\"new\"", ReturnedUnit.Progress.unfinished),
        ("state=\"needs-translation\"", .unfinished),
        ("state=\"translated\"", .finished), ("state=\"final\"", .finished),
        ("state=\"needs-review-translation\"", .unsaid), ("state=\"x-mine\"", .unsaid),
        ("", .unsaid),
        ("state-qualifier=\"rejected-grammar\"", .unfinished),
    ])
    func `states say how far the work has come`(
        attribute: String, progress: ReturnedUnit.Progress
    ) throws {
        #expect(try unit("<target \(attribute)>T</target>").progress == progress)
    }

    @Test(arguments: [
        ("", "state-qualifier=\"mt-suggestion\"", true),
        ("", "state=\"translated\" state-qualifier=\"leveraged-mt\"", true),
        ("", "state-qualifier=\"x-mt-postedit\"", true),
        ("", "state-qualifier=\"tm-suggestion\"", true),
        ("", "state-qualifier=\"fuzzy-match\"", true), ("", "m:mtConfidence=\"0.8\"", true),
        ("m:annotatorsRef=\"mt-confidence|x\"", "", true), ("approved=\"yes\"", "", false),
        ("", "state-qualifier=\"exact-match\"", false), ("", "state=\"final\"", false),
        ("approved=\"yes\"", "state-qualifier=\"mt-suggestion\"", true),
    ])
    func `marks of machines are kept`(unit: String, target: String, isMachine: Bool) throws {
        #expect(try self.unit("<target \(target)>T</target>", unit).isMachine == isMachine)
    }

    @Test func `what was handed out stands in a note`() throws {
        let base = ExchangeBase(
            language: .nepali, source: "S", english: nil, target: "", isWaiting: false)
        let note = "<note from=\"madoguchi-base\">\n \(base)\n</note>"
        #expect(try unit("<note>x</note>\(note)<target>T</target>").base == base)
        #expect(try unit("<alt-trans>\(note)</alt-trans><target>T</target>").base == nil)
    }

    @Test(arguments: [
        "<html/>", "<xliff version=\"2.0\"/>", "<xliff/>",
        "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"ja\"/>",
        "<xliff version=\"1.2\" xmlns=\"urn:other\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\"/>",
        "<?xml version=\"1.0\"?><!-- \u{600} -->\u{A}<!DOCTYPE xliff SYSTEM \"x.dtd\"><xliff version=\"1.2\"/>",
        "<?xml version=\"1.0\" encoding=\"windows-1252\"?><xliff version=\"1.2\"/>",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE",
        "<xliff version=\"1.2\"><file target-language=\"vi\"/></xliff>",
        "<xliff version=\"1.2\"><file source-language=\"en\"/></xliff>",
        "<xliff version=\"1.2\"><file><body><trans-unit id=\"a\"><target>x &nbsp; y</target></trans-unit></body></file></xliff>",
        "<xliff version=\"1.2\"></xliff><more/>", "<xliff version=\"1.2\"", "nonsense",
        "<xliff version=\"1.2\"><m:x/></xliff>",
    ])
    func `a file that is not what it should be is refused`(text: String) {
        #expect(throws: ExchangeError.self) { _ = try read(text) }
    }

    @Test func `the reason names what was found`() {
        for (text, word) in [
            ("<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>", "2.1"),
            (document("", file: "").replacing("\"ne\"", with: "\"vi\""), "vi"), ("<tmx/>", "<tmx>"),
            ("<!DOCTYPE tmx><tmx/>", "document type"),
        ] {
            #expect {
                _ = try read(text)
            } throws: { error in
                (error as? ExchangeError)?.message.contains(word) == true
            }
        }
    }

    /// A document type passed the check as UTF-16 without a mark, and its text was lost.
    @Test func `UTF-16 is read with a mark and refused without`() throws {
        let text = document("<trans-unit id=\"a\"><target>नमस्ते</target></trans-unit>")
            .replacing("UTF-8", with: "UTF-16")
        let evil = "<!DOCTYPE x [<!ENTITY e \"lost\">]>" + text.dropFirst(39)
        for isBigEndian in [false, true] {
            func bytes(_ text: String) -> [UInt8] {
                text.utf16.flatMap { unit in
                    isBigEndian
                        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                        : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
                }
            }
            let marked = try XLIFFReader.read(
                bytes("\u{FEFF}" + text), from: .japanese, to: .nepali)
            #expect(marked.map(\.target) == ["नमस्ते"])
            for refused in [text, evil, "\u{FEFF}" + evil] {
                #expect(throws: ExchangeError.self) {
                    _ = try XLIFFReader.read(bytes(refused), from: .japanese, to: .nepali)
                }
            }
            #expect(throws: ExchangeError.self) {
                _ = try XLIFFReader.read(
                    bytes("\u{FEFF}" + text) + [0], from: .japanese, to: .nepali)
            }
        }
    }

    @Test func `deep nesting and wide files come to an end`() throws {
        let deep = String(repeating: "<group>", count: 5_000)
        #expect(throws: ExchangeError.self) { _ = try read(document(deep)) }
        let many = (0..<2_000).map { "<trans-unit id=\"u\($0)\"><target>x</target></trans-unit>" }
        #expect(try read(document(many.joined())).count == 2_000)
    }
}
