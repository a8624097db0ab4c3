import CICU
import Guidance

/// Numbers in words, with Western digits everywhere.
package enum NumberFormatting {
    /// `1,234`.
    package static func integer(_ number: Int, _ language: Language) -> String {
        format(number, style: 0, language)
    }

    /// `30%` for 30.
    package static func percent(_ number: Int, _ language: Language) -> String {
        format(number, style: 1, language)
    }

    /// An amount of yen.
    package static func yen(_ number: Int, _ language: Language) -> String {
        format(number, style: 2, language)
    }

    /// `twelve`.
    package static func words(_ number: Int, _ language: Language) -> String {
        unsafe ICUText.take(cicu_number_words(language.icuLocale, Int64(number)))
            ?? String(number)
    }

    /// `2nd`.
    package static func ordinal(_ number: Int, _ language: Language) -> String {
        unsafe ICUText.take(cicu_number_ordinal(language.icuLocale, Int64(number)))
            ?? String(number)
    }

    private static func format(_ number: Int, style: Int32, _ language: Language) -> String {
        unsafe ICUText.take(cicu_number_format(language.icuLocale, Int64(number), style))
            ?? String(number)
    }
}

/// Lists in words.
package enum ListFormatting {
    /// `Mon, Wed`: without a word before the last.
    package static func plain(_ items: [String], _ language: Language) -> String {
        items.joined(separator: language.isChinese ? "、" : ", ")
    }

    /// `English, Chinese and Korean`.
    package static func and(_ items: [String], _ language: Language) -> String {
        join(items, alternatives: 0, language)
    }

    /// `English, Chinese or Korean`.
    package static func or(_ items: [String], _ language: Language) -> String {
        join(items, alternatives: 1, language)
    }

    private static func join(_ items: [String], alternatives: Int32, _ language: Language) -> String
    {
        unsafe CStrings.with(items) { pointers in
            unsafe ICUText.take(
                cicu_list_format(language.icuLocale, pointers, items.count, alternatives))
        } ?? items.joined(separator: ", ")
    }
}
