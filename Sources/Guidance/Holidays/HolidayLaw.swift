/// The Act on National Holidays (国民の祝日に関する法律, Act No. 178 of 1948) with its amendments and
/// the special acts of 1959 to 2020.
///
/// Beyond the list the Cabinet Office has published, dates are provisional: the equinoxes are
/// announced each February for the next year, and the Diet may amend the law.
enum HolidayLaw {
    static let years = 1949...2150

    /// The holidays of `year` in order, substitutes and sandwiched days included.
    static func holidays(in year: Int) -> [(date: CalendarDate, name: String)] {
        var names: [CalendarDate: String] = [:]
        for (month, day, name) in named(year) {
            if let date = CalendarDate(year: year, month: month, day: day) { names[date] = name }
        }
        for (date, name) in restDays(year, holidays: Set(names.keys)) { names[date] = name }
        return names.sorted { $0.key < $1.key }.map { (date: $0.key, name: $0.value) }
    }

    // MARK: The days the law names (articles 1 and 2)

    private static func named(_ year: Int) -> [(Int, Int, String)] {
        var days: [(Int, Int, String)] = [(1, 1, "元日"), (5, 3, "憲法記念日"), (5, 5, "こどもの日")]
        days += [(11, 3, "文化の日"), (11, 23, "勤労感謝の日")]
        days.append((3, vernalEquinox(year), "春分の日"))
        days.append((9, autumnalEquinox(year), "秋分の日"))
        days.append((1, year < 2000 ? 15 : monday(2, of: 1, year), "成人の日"))
        if year >= 1967 { days.append((2, 11, "建国記念の日")) }
        switch year {
        case ...1988: days.append((4, 29, "天皇誕生日"))
        case ...2018: days.append((12, 23, "天皇誕生日"))
        case 2019: break  // The Emperor changed on 1 May.
        default: days.append((2, 23, "天皇誕生日"))
        }
        switch year {
        case 1989...2006: days.append((4, 29, "みどりの日"))
        case 2007...: days += [(4, 29, "昭和の日"), (5, 4, "みどりの日")]
        default: break
        }
        days += summerAndAutumn(year)
        return days + ceremonies.filter { $0.year == year }.map { ($0.month, $0.day, $0.name) }
    }

    /// Marine, Mountain, Respect-for-the-Aged and Sports Day. The Olympic special acts moved three
    /// of them in 2020 and 2021.
    private static func summerAndAutumn(_ year: Int) -> [(Int, Int, String)] {
        var days: [(Int, Int, String)] = []
        switch year {
        case 2020: days += [(7, 23, "海の日"), (8, 10, "山の日"), (7, 24, "スポーツの日")]
        case 2021: days += [(7, 22, "海の日"), (8, 8, "山の日"), (7, 23, "スポーツの日")]
        default:
            if year >= 1996 { days.append((7, year < 2003 ? 20 : monday(3, of: 7, year), "海の日")) }
            if year >= 2016 { days.append((8, 11, "山の日")) }
            if year >= 1966 {
                let day = year < 2000 ? 10 : monday(2, of: 10, year)
                days.append((10, day, year < 2020 ? "体育の日" : "スポーツの日"))
            }
        }
        if year >= 1966 {
            days.append((9, year < 2003 ? 15 : monday(3, of: 9, year), "敬老の日"))
        }
        return days
    }

    /// Days made holidays once, by acts of their own.
    private static let ceremonies: [(year: Int, month: Int, day: Int, name: String)] = [
        (1959, 4, 10, "結婚の儀"), (1989, 2, 24, "大喪の礼"), (1990, 11, 12, "即位礼正殿の儀"),
        (1993, 6, 9, "結婚の儀"), (2019, 5, 1, "休日（祝日扱い）"),
        (2019, 10, 22, "休日（祝日扱い）"),
    ]

    // MARK: Days that become holidays because of others (article 3, paragraphs 2 and 3)

    private static func restDays(
        _ year: Int, holidays: Set<CalendarDate>
    ) -> [CalendarDate: String] {
        var rest: [CalendarDate: String] = [:]
        for holiday in holidays where holiday.weekday == .sunday && holiday >= substitutesBegin {
            var next = holiday.adding(days: 1)
            // Since 2007 the first day after it that is no holiday; before, the Monday.
            while year >= 2007, holidays.contains(next) { next = next.adding(days: 1) }
            if !holidays.contains(next) { rest[next] = "休日" }
        }
        for holiday in holidays where holiday >= sandwichesBegin {
            let between = holiday.adding(days: 1)
            guard holidays.contains(holiday.adding(days: 2)), !holidays.contains(between) else {
                continue
            }
            // Until 2006 a Sunday between two holidays stayed a Sunday.
            if year >= 2007 || between.weekday != .sunday { rest[between] = "休日" }
        }
        return rest
    }

    /// The amendments came into force on 12 April 1973 and 27 December 1985.
    private static let substitutesBegin = CalendarDate(daysSinceEpoch: 1_197)
    private static let sandwichesBegin = CalendarDate(daysSinceEpoch: 5_839)

    private static func monday(_ number: Int, of month: Int, _ year: Int) -> Int {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return 1 }
        return (7 - first.weekday.rawValue) % 7 + 1 + (number - 1) * 7
    }

    // MARK: Equinoxes

    /// The day in March, by the approximation of the Hydrographic Department's tables
    /// (海上保安庁水路部『新こよみ便利帳』) for 1900 to 2150.
    static func vernalEquinox(_ year: Int) -> Int {
        equinox(year, base: year < 1980 ? 20.8357 : year < 2100 ? 20.8431 : 21.8510)
    }

    /// The day in September, from the same tables.
    static func autumnalEquinox(_ year: Int) -> Int {
        equinox(year, base: year < 1980 ? 23.2588 : year < 2100 ? 23.2488 : 24.2488)
    }

    private static func equinox(_ year: Int, base: Double) -> Int {
        let leapDays = (year - (year < 1980 ? 1983 : 1980)) / 4
        return Int(base + 0.242194 * Double(year - 1980)) - leapDays
    }
}
