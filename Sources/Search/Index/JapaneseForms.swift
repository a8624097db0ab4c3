import Localization

/// A Japanese text as it is found: by its words, its readings, and how it sounds in Latin letters.
struct JapaneseForms {
    let phrase: IndexField
    /// In kana.
    let readings: [String]
    /// Each longer than two letters: shorter ones say nothing.
    let sounds: [String]

    init(_ text: JapaneseText, _ writer: inout FieldWriter, _ known: Readings) {
        phrase = writer.field([text.text])
        readings =
            [text.reading].compactMap(\.self)
            + known.readings(of: writer.ranges(in: text.text), in: text.text)
        let romaji = text.romaji?.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) ?? []
        sounds =
            (readings.map { TextAnalyzer.sound(ofKana: $0) }
            + romaji.map { TextAnalyzer.sound(ofRomaji: String($0)) }).filter { $0.count > 2 }
    }
}
