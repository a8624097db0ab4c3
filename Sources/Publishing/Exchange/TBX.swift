import Guidance

/// The glossary as TBX-Basic (ISO 30042:2019), for translators' tools.
package enum TBX {
    package static func write(_ glossary: Glossary) -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<tbx type="TBX-Basic" style="dca" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2">"#,
            "<tbxHeader><fileDesc><sourceDesc><p>Madoguchi</p></sourceDesc></fileDesc></tbxHeader>",
            "<text><body>",
        ]
        for term in glossary.terms {
            lines.append("<conceptEntry id=\"\(MarkupText.escaped(term.id))\">")
            lines.append(section("ja", [term.japanese], nil))
            for language in Language.allCases {
                guard let forms = term.forms[language] else { continue }
                lines.append(section(language.tag, forms, term.attested[language]))
            }
            lines.append("</conceptEntry>")
        }
        return (lines + ["</body></text>", "</tbx>", ""]).joined(separator: "\n")
    }

    private static func section(
        _ tag: String, _ forms: [String], _ attested: Glossary.Attestation?
    ) -> String {
        let terms = forms.enumerated().map { index, form in
            let status = index == 0 ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts"
            let note =
                attested.map { "<note>attested: \($0.rawValue)</note>" } ?? ""
            return "<termSec><term>\(MarkupText.escaped(form))</term>"
                + "<termNote type=\"administrativeStatus\">\(status)</termNote>\(note)</termSec>"
        }
        return "<langSec xml:lang=\"\(tag)\">\(terms.joined())</langSec>"
    }
}
