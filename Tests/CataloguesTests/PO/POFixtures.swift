import Testing

/// PO texts as they are found, each beside its canonical form.
enum POFixtures {
    struct Pair: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        let canonical: String

        var testDescription: String { name }
    }

    static let header = #"""
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\n"


        """#

    static let pairs: [Pair] = [
        pair(
            "comments in the order of gettext",
            #"""
            #, fuzzy,c-format
            #:content/guides/lost-card.yaml
            #.English: Lost card
            # madoguchi: origin=machine
            #plain
            #= keep
            #| msgid "紛失"
            msgctxt "lost-card.title"
            msgid "カード" "紛失"
            msgstr "Mất thẻ"
            """#,
            #"""
            # madoguchi: origin=machine
            # plain
            # = keep
            #. English: Lost card
            #: content/guides/lost-card.yaml
            #, fuzzy, c-format
            #| msgid "紛失"
            msgctxt "lost-card.title"
            msgid "カード紛失"
            msgstr "Mất thẻ"
            """#),
        pair(
            "line breaks and escapes",
            #"""
            msgid "a\tb\"\\ \x41 \101\n"
            msgstr "one\ntwo\n" "\nthree"
            """#,
            #"""
            msgid "a\tb\"\\ A A\n"
            msgstr ""
            "one\n"
            "two\n"
            "\n"
            "three"
            """#),
        pair(
            "plurals, ranges and unknown flags",
            #"""
            #, range: 0..5, icu-format, no-wrap, possible-python-format, no-java-format
            msgid "a"
            msgid_plural "b"
            msgstr[0] "c"
            msgstr[1] ""
            """#,
            #"""
            #, python-format, no-java-format, range: 0..5, no-wrap
            msgid "a"
            msgid_plural "b"
            msgstr[0] "c"
            msgstr[1] ""
            """#),
        pair(
            "obsolete entries last, empty ones dropped",
            #"""
            #~ msgctxt "x.a"
            #~ msgid "a"
            #~ msgstr ""
            #, fuzzy
            #~| msgid "old"
            #~ msgctxt "x.b"
            #~ msgid "b"
            #~ msgstr "1\n2"
            #, fuzzy
            msgid "c"
            msgstr ""
            """#,
            #"""
            msgid "c"
            msgstr ""

            #, fuzzy
            #~| msgid "old"
            #~ msgctxt "x.b"
            #~ msgid "b"
            #~ msgstr ""
            #~ "1\n"
            #~ "2"
            """#),
        pair(
            "references wrapped",
            #"""
            #: content/guides/registering-at-the-reader.yaml content/guides/lost-card.yaml
            #: content/guides/lost-card.yaml
            msgid "a"
            msgstr "b"
            """#,
            #"""
            #: content/guides/registering-at-the-reader.yaml content/guides/lost-card.yaml
            msgid "a"
            msgstr "b"
            """#),
        pair(
            "many references wrapped",
            #"""
            #: content/guides/one.yaml content/guides/two.yaml content/guides/three.yaml x
            msgid "a"
            msgstr "b"
            """#,
            #"""
            #: content/guides/one.yaml content/guides/two.yaml content/guides/three.yaml x
            msgid "a"
            msgstr "b"
            """#),
    ]

    private static func pair(_ name: String, _ input: String, _ canonical: String) -> Pair {
        Pair(name: name, input: header + input + "\n", canonical: header + canonical + "\n")
    }
}
