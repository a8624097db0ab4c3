import Guidance

/// A term that translations have to use, with its forms in each language.
package struct GlossaryTerm: Sendable, Identifiable {
    package let id: String
    package let japanese: String
    /// By language; the first one is preferred.
    package let forms: [Language: [String]]
    package let attested: [Language: Attestation]

    /// Where a form was seen.
    package enum Attestation: String, Sendable, CaseIterable {
        /// On an official or municipal page.
        case official
        /// In the press, on pages of NGOs or private ones.
        case seen
        /// Our own proposal.
        case proposed
    }

    package init(
        id: String, japanese: String, forms: [Language: [String]],
        attested: [Language: Attestation]
    ) {
        (self.id, self.japanese) = (id, japanese)
        (self.forms, self.attested) = (forms, attested)
    }
}

/// The glossary as TBX-Basic (ISO 30042:2019), for translators' tools.
package enum TBX {
    package static func write(_ terms: [GlossaryTerm], _ languages: Languages) -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            #"<tbx type="TBX-Basic" style="dca" xml:lang="\#(languages.source.tag)" xmlns="urn:iso:std:iso:30042:ed-2">"#,
            "<tbxHeader><fileDesc><sourceDesc><p>Madoguchi</p></sourceDesc></fileDesc></tbxHeader>",
            "<text><body>",
        ]
        for term in terms {
            lines.append("<conceptEntry id=\"\(MarkupText.escaped(term.id))\">")
            lines.append(section(languages.source.tag, [term.japanese], nil))
            for language in languages.targets {
                guard let forms = term.forms[language] else { continue }
                lines.append(section(language.tag, forms, term.attested[language]))
            }
            lines.append("</conceptEntry>")
        }
        return (lines + ["</body></text>", "</tbx>", ""]).joined(separator: "\n")
    }

    private static func section(
        _ tag: String, _ forms: [String], _ attested: GlossaryTerm.Attestation?
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
