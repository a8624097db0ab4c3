import Guidance

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
