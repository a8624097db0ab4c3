import Guidance
import Localization

/// The facts a guide names, as each language shows them.
struct FactParity {
    let guide: Guide
    let edition: Edition
    let texts: TextResolver

    var rows: [TranslationsView.Fact] {
        let messages = [guide.title, guide.summary] + guide.blocks.flatMap(\.messages)
        let named = Dictionary(
            uniqueKeysWithValues: edition.languages.all.map { language in
                (language, names(in: messages, language))
            })
        return (named[edition.languages.source] ?? []).sorted().map { fact in
            TranslationsView.Fact(
                fact: fact,
                cells: edition.languages.all.map { language in
                    named[language]?.contains(fact) == true
                        ? texts.value(of: fact, in: language) : ""
                })
        }
    }

    private func names(in messages: [Message.ID], _ language: Language) -> Set<String> {
        messages.reduce(into: []) { names, id in
            guard let text = edition.texts.text(id, in: language) else { return }
            names.formUnion((try? MessagePattern(text.pattern))?.argumentNames ?? [])
        }
    }
}
