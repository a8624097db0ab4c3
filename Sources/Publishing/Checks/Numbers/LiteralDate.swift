import Guidance

/// Finds dates in prose: written with figures, with month names, or by era.
enum LiteralDate {
    static func find(in text: PlainText, language: Language) -> String? {
        // No date is written without a figure, but for the first year of an era. Most texts have
        // none, since facts stand in braces.
        let mayHaveOne = text.scalars.indices.contains { text.isDigit($0) || text[$0] == "元" }
        guard mayHaveOne else { return nil }
        for index in text.scalars.indices where text.isDigit(index) && !text.isDigit(index - 1) {
            if let length = eastAsian(text, index) ?? figures(text, index) {
                return slice(text, index, length)
            }
        }
        return era(text) ?? vietnamese(text, language) ?? named(text, language)
    }

    /// `2025年12月`, `12月2日`, `12월 2일`.
    private static func eastAsian(_ text: PlainText, _ start: Int) -> Int? {
        let length = text.digits(from: start)
        let after = start + length
        if length == 4, isYear(text, start), text[after] == "年" || text[after] == "년" {
            return length + 1
        }
        guard length <= 2, text[after] == "月" || text[after] == "월" else { return nil }
        let day = text[after + 1] == " " ? after + 2 : after + 1
        let end = day + text.digits(from: day)
        guard end > day, ["日", "일", "号"].contains(text[end].map(String.init)) else { return nil }
        return end + 1 - start
    }

    /// `2025-12-02`, `2025/12`, `2.12.2025`.
    private static func figures(_ text: PlainText, _ start: Int) -> Int? {
        var lengths: [Int] = []
        var place = start
        var sign: Unicode.Scalar?
        while lengths.count < 3, text.isDigit(place) {
            lengths.append(text.digits(from: place))
            place += lengths[lengths.count - 1]
            guard let next = text[place], "-/.".unicodeScalars.contains(next),
                sign == nil || next == sign,
                text.isDigit(place + 1)
            else { break }
            sign = next
            place += 1
        }
        let isYearFirst = lengths.first == 4 && isYear(text, start)
        switch lengths.count {
        case 3 where isYearFirst && lengths[1] <= 2 && lengths[2] <= 2: return place - start
        case 3
        where lengths[0] <= 2 && lengths[1] <= 2 && [2, 4].contains(lengths[2]) && sign != ".":
            return place - start
        case 3
        where lengths == [1, 1, 4] || lengths == [2, 1, 4] || lengths == [1, 2, 4]
            || lengths == [2, 2, 4]:
            return place - start
        case 2 where isYearFirst && lengths[1] <= 2 && sign != ".": return place - start
        default: return nil
        }
    }

    private static func era(_ text: PlainText) -> String? {
        for (index, _) in text.scalars.enumerated() {
            for era in ["令和", "平成", "昭和", "พ.ศ.", "ค.ศ.", "वि.सं."] where text.has(era, at: index) {
                var next = index + era.unicodeScalars.count
                if text[next] == " " { next += 1 }
                if text.isDigit(next) || text[next] == "元" {
                    return slice(text, index, next + 1 - index)
                }
            }
        }
        return nil
    }

    /// `ngày 2 tháng 12`, `tháng 12 năm 2025`; but `3 tháng` is a length of time.
    private static func vietnamese(_ text: PlainText, _ language: Language) -> String? {
        guard language == .vietnamese else { return nil }
        let words = text.string.lowercased().split { !$0.isLetter && !$0.isNumber }
        func isNumber(_ index: Int) -> Bool {
            words.indices.contains(index) && Int(words[index]) != nil
        }
        for index in words.indices where words[index] == "tháng" && isNumber(index + 1) {
            let isAfterDay =
                isNumber(index - 1) && words.indices.contains(index - 2)
                && ["ngày", "mùng"].contains(words[index - 2])
            let isBeforeYear = isNumber(index + 3) && words[index + 2] == "năm"
            if isAfterDay || isBeforeYear { return "tháng \(words[index + 1])" }
        }
        return nil
    }

    /// A month's name beside a number: `2 de diciembre`, `December 2`, `2 ธันวาคม`.
    private static func named(_ text: PlainText, _ language: Language) -> String? {
        for month in MonthNames.names(language) {
            let length = month.unicodeScalars.count
            for index in text.scalars.indices where text.has(month, at: index) {
                let end = index + length
                let isWord = language == .thai || (!text.isLetter(index - 1) && !text.isLetter(end))
                guard isWord, isNumber(text, before: index) || isNumber(text, after: end) else {
                    continue
                }
                return slice(text, index, length)
            }
        }
        return nil
    }

    private static func isNumber(_ text: PlainText, before index: Int) -> Bool {
        var place = index - 1
        while text[place] == " " || text[place] == "-" { place -= 1 }
        for joint in ["de", "ng", "of", "º de", "st", "nd", "rd", "th"] {
            let start = place - joint.unicodeScalars.count + 1
            guard text.has(joint, at: start) else { continue }
            var before = start - 1
            while text[before] == " " { before -= 1 }
            if text.isDigit(before) { return true }
        }
        return text.isDigit(place)
    }

    private static func isNumber(_ text: PlainText, after index: Int) -> Bool {
        var place = index
        while text[place] == " " || text[place] == "." { place += 1 }
        for joint in ["de ", "del ", "ng "] where text.has(joint, at: place) {
            return text.isDigit(place + joint.unicodeScalars.count)
        }
        return text.isDigit(place)
    }

    private static func isYear(_ text: PlainText, _ start: Int) -> Bool {
        text.has("19", at: start) || text.has("20", at: start) || text.has("25", at: start)
    }

    private static func slice(_ text: PlainText, _ start: Int, _ length: Int) -> String {
        var shown = ""
        shown.unicodeScalars.append(
            contentsOf: text.scalars[start..<min(start + length, text.scalars.count)])
        return shown
    }
}

/// Month names as they are written inside sentences, for finding typed dates.
enum MonthNames {
    /// Capitalised only: `may` and `march` are words as well.
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
        "Sept", "Oct", "Nov", "Dec",
    ]

    /// English names too stand in other languages' texts, but only the long ones are unmistakable:
    /// Filipino “May 3” says that there are three.
    static func names(_ language: Language) -> [String] {
        language == .english ? english : own(language) + english.filter { $0.count > 4 }
    }

    private static func own(_ language: Language) -> [String] {
        switch language {
        case .spanish:
            both(
                "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
                    + "noviembre diciembre")
        case .portuguese:
            both(
                "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
                    + "dezembro")
        case .indonesian:
            both(
                "januari februari maret april mei juni juli agustus september oktober november "
                    + "desember")
        case .filipino:
            both(
                "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre "
                    + "disyembre")
        case .thai:
            words(
                "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม "
                    + "พฤศจิกายน ธันวาคม ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
            )
        case .nepali:
            words(
                "जनवरी फेब्रुअरी फेब्रुवरी मार्च अप्रिल मे जुन जुलाई अगस्ट अगस्त सेप्टेम्बर अक्टोबर "
                    + "नोभेम्बर डिसेम्बर बैशाख जेठ असार साउन भदौ असोज कात्तिक मंसिर पुस माघ फागुन चैत")
        default: []
        }
    }

    private static func words(_ names: String) -> [String] {
        names.split(separator: " ").map(String.init)
    }

    private static func both(_ names: String) -> [String] {
        words(names).flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst()] }
    }
}
