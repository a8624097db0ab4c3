import Catalogues
import Guidance
import Testing

@Suite struct `Synchronising a catalogue` {
    private static let title = TemplateMessage(
        id: "lost-card.title", source: "カードをなくしたとき", english: "If you lose your card",
        note: "Title of the guide", reference: "content/guides/lost-card.yaml")
    private static let call = TemplateMessage(
        id: "lost-card.call", source: "電話する", reference: "content/guides/lost-card.yaml")

    private static let translated = #"""
        msgid ""
        msgstr ""
        "Language: vi\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"

        # madoguchi: origin=human reviewer=hoa sign=0123456789abcdef
        #. English: If you lose your card
        #. Title of the guide
        #: content/guides/lost-card.yaml
        msgctxt "lost-card.title"
        msgid "カードをなくしたとき"
        msgstr "Khi mất thẻ"

        #: content/guides/lost-card.yaml
        msgctxt "lost-card.call"
        msgid "電話する"
        msgstr "Gọi điện"

        """#

    private func sync(
        _ messages: [TemplateMessage], _ text: String?, minor: Set<Message.ID> = []
    ) -> String {
        let file = CatalogueSync.sync(
            messages, into: text.map(POText.file), language: .vietnamese, minor: minor)
        let result = POText.preserved(file)
        let again = CatalogueSync.sync(
            messages, into: POText.file(result), language: .vietnamese, minor: minor)
        #expect(POText.preserved(again) == result, "a second sync changes nothing")
        return result
    }

    @Test func `starts a catalogue`() {
        #expect(
            sync([Self.title], nil) == #"""
                msgid ""
                msgstr ""
                "Language: vi\n"
                "MIME-Version: 1.0\n"
                "Content-Type: text/plain; charset=UTF-8\n"
                "Content-Transfer-Encoding: 8bit\n"

                #. English: If you lose your card
                #. Title of the guide
                #: content/guides/lost-card.yaml
                msgctxt "lost-card.title"
                msgid "カードをなくしたとき"
                msgstr ""

                """#)
    }

    @Test func `makes a template without a language`() {
        let template = POWriter.canonical(CatalogueSync.template([Self.call]))
        #expect(
            template == #"""
                msgid ""
                msgstr ""
                "MIME-Version: 1.0\n"
                "Content-Type: text/plain; charset=UTF-8\n"
                "Content-Transfer-Encoding: 8bit\n"

                #: content/guides/lost-card.yaml
                msgctxt "lost-card.call"
                msgid "電話する"
                msgstr ""

                """#)
    }

    @Test func `changes nothing when nothing has changed`() {
        #expect(sync([Self.title, Self.call], Self.translated) == Self.translated)
    }

    @Test func `marks a translation whose source has changed`() {
        let new = TemplateMessage(
            id: "lost-card.title", source: "カードを紛失したとき", english: "If you lose your card",
            note: "Title of the guide", reference: "content/guides/lost-card.yaml")
        let result = sync([new, Self.call], Self.translated)
        #expect(
            result.contains(
                #"""
                # madoguchi: origin=human reviewer=hoa sign=0123456789abcdef used=\#(Self.used)
                #. English: If you lose your card
                #. Title of the guide
                #: content/guides/lost-card.yaml
                #, fuzzy
                #| msgid "カードをなくしたとき"
                msgctxt "lost-card.title"
                msgid "カードを紛失したとき"
                msgstr "Khi mất thẻ"
                """#))
        #expect(result.hasSuffix(Self.translated.suffix(100)), "the other entry is untouched")
    }

    /// What the signed entry of `translated` was in use for.
    private static let used = Signature.of(source: "カードをなくしたとき", translation: "Khi mất thẻ")

    private func call(_ source: String) -> [TemplateMessage] {
        [
            Self.title,
            TemplateMessage(
                id: "lost-card.call", source: source, reference: "content/guides/lost-card.yaml"),
        ]
    }

    @Test func `remembers the first of several changes`() {
        let twice = sync(call("つながる"), sync(call("かける"), Self.translated))
        #expect(twice.contains("#| msgid \"電話する\"\n"))
        #expect(!twice.contains("かける"))
        #expect(twice.contains("#, fuzzy\n"))
    }

    /// Sources one after the other, `!` before those declared minor; at the end the first again.
    @Test(arguments: [
        ["かける"], ["かける", "つながる"], ["かける", "つながる", "かける"], ["!電話する。"],
        ["!電話する。", "!電話をする。"], ["!電話する。", "かける"], ["!電話する。", "かける", "!かけて"],
        ["かける", "!つながる", "話す"],
    ])
    func `a source that is changed back has its translation back`(sources: [String]) {
        var text = Self.translated
        for source in sources {
            let isMinor = source.hasPrefix("!")
            text = sync(
                call(isMinor ? String(source.dropFirst()) : source), text,
                minor: isMinor ? ["lost-card.call"] : [])
        }
        #expect(sync(call("電話する"), text) == Self.translated)
    }

    @Test func `any source that the very text was in use for restores it`() {
        let accepted = sync(call("かける"), Self.translated).replacing("#, fuzzy\n", with: "")
            .replacing("#| msgid \"電話する\"\n", with: "")
        let changed = sync(call("つながる"), accepted)
        #expect(changed.contains("#| msgid \"かける\"\n"))
        #expect(sync(call("かける"), changed) == accepted)
        #expect(sync(call("電話する"), changed) == Self.translated)
    }

    @Test func `a text edited since, or fuzzy before, is not put back in use`() {
        let edited = sync(call("かける"), Self.translated).replacing("Gọi điện", with: "Gọi")
        #expect(sync(call("電話する"), edited).contains("#, fuzzy\n"))
        #expect(sync(call("かける"), edited, minor: ["lost-card.call"]).contains("#, fuzzy\n"))
        let unsure = Self.translated.replacing(
            "msgctxt \"lost-card.call\"", with: "#, fuzzy\nmsgctxt \"lost-card.call\"")
        let changed = sync(call("かける"), unsure)
        #expect(changed.contains("before=fuzzy"))
        #expect(sync(call("電話する"), changed) == unsure)
        #expect(sync(call("かける"), changed, minor: ["lost-card.call"]).contains("#, fuzzy\n"))
    }

    @Test func `a text that another tool withdrew returns when the change is declared minor`() {
        let merged = Self.translated.replacing(
            "msgctxt \"lost-card.call\"\nmsgid \"電話する\"",
            with: "#, fuzzy\n#| msgid \"電話する\"\nmsgctxt \"lost-card.call\"\nmsgid \"電話する。\"")
        let kept = sync(call("電話する。"), merged, minor: ["lost-card.call"])
        #expect(!kept.contains("fuzzy"))
        #expect(sync(call("電話する"), kept) == Self.translated)
    }

    @Test func `a review returns with the source it was of`() throws {
        let entry = try #require(
            POText.file(sync(call("かける"), Self.translated)).items.last?.entry)
        #expect(entry.provenance.used.count == 1)
        let signed = Self.translated.replacing("0123456789abcdef", with: Self.used)
        var title = Self.title
        title = TemplateMessage(
            id: title.id, source: "カードを紛失したとき", english: title.english, note: title.note,
            reference: title.reference)
        #expect(sync([Self.title, Self.call], sync([title, Self.call], signed)) == signed)
    }

    @Test func `keeps a translation in use through a minor change`() {
        let new = TemplateMessage(
            id: "lost-card.call", source: "電話する。", reference: "content/guides/lost-card.yaml")
        let result = sync([Self.title, new], Self.translated, minor: ["lost-card.call"])
        #expect(!result.contains("fuzzy"))
        #expect(result.contains("msgid \"電話する。\"\nmsgstr \"Gọi điện\"\n"))
        let later = sync(
            [Self.title, new], sync([Self.title, new], Self.translated), minor: [new.id])
        #expect(later == result, "before or after a plain sync")
    }

    @Test func `needs no fuzzy mark where nothing was translated`() {
        let empty = Self.translated.replacing("Gọi điện", with: "")
        let new = TemplateMessage(id: "lost-card.call", source: "かける", reference: "")
        let result = sync([Self.title, new], empty)
        #expect(!result.contains("fuzzy"))
        #expect(!result.contains("電話する"))
    }

    @Test func `keeps what is no longer used, and finds it again`() {
        let removed = sync([Self.call], Self.translated)
        #expect(removed.contains("#~ msgctxt \"lost-card.title\"\n"))
        #expect(removed.contains("#~ msgstr \"Khi mất thẻ\"\n"))
        #expect(sync([Self.title, Self.call], removed) == Self.translated)
    }

    @Test func `drops what is neither used nor translated`() {
        let removed = sync([Self.title], Self.translated.replacing("Gọi điện", with: ""))
        #expect(!removed.contains("lost-card.call"))
    }

    @Test func `takes the order of the content`() {
        let result = sync([Self.call, Self.title], Self.translated)
        #expect(
            POText.file(result).items.compactMap(\.entry.context) == [
                "lost-card.call", "lost-card.title",
            ])
        #expect(
            POText.file(result).items.map { POWriter.canonical($0.entry) }.sorted()
                == POText.file(Self.translated).items.map { POWriter.canonical($0.entry) }.sorted())
    }

    @Test func `never takes a translation by similar text`() {
        let renamed = TemplateMessage(id: "lost-card.phone", source: "電話する", reference: "")
        let result = sync([Self.title, renamed], Self.translated)
        #expect(result.contains("msgctxt \"lost-card.phone\"\nmsgid \"電話する\"\nmsgstr \"\"\n"))
        #expect(result.contains("#~ msgctxt \"lost-card.call\"\n"))
    }

    @Test func `takes the dates of editors out of the header`() {
        let dated = Self.translated.replacing(
            "\"MIME-Version", with: "\"PO-Revision-Date: 2025-12-02 10:00+0900\\n\"\n\"MIME-Version"
        )
        #expect(sync([Self.title, Self.call], dated) == Self.translated)
    }

    @Test func `writes a file that gettext accepts although an id comes and goes`() {
        var text = Self.translated
        for source in ["a", "b", "a", "c"] {
            text = sync(
                [Self.title, TemplateMessage(id: "lost-card.call", source: source, reference: "")],
                text)
            text = sync([Self.title], text)
        }
        let keys = POText.file(text).items.map { "\($0.entry.context ?? "") \($0.entry.id)" }
        #expect(Set(keys).count == keys.count)
    }
}
