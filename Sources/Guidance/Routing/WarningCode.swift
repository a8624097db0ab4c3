/// The warnings that the rules themselves give; further ones come with the doubts of services.
enum WarningCode: Int, CaseIterable {
    case hoursOverridden, holidayProvisional, languageNotOffered, simplifiedChineseOnly
    case otherLanguageSpoken, nothingFits, languageNotStated, reachSome, menuNotConfirmed

    /// Part of the JSON contract; the words are message `warning.<code>`.
    var text: String {
        switch self {
        case .hoursOverridden: "hours-overridden"
        case .holidayProvisional: "holiday-provisional"
        case .languageNotOffered: "language-not-offered"
        case .simplifiedChineseOnly: "simplified-chinese-only"
        case .otherLanguageSpoken: "other-language-spoken"
        case .nothingFits: "nothing-fits"
        case .languageNotStated: "language-not-stated"
        case .reachSome: "reach-some"
        case .menuNotConfirmed: "menu-not-confirmed"
        }
    }
}

/// What the rules ask about a doubt, as numbers alone.
struct DoubtTraits: Sendable {
    /// The place of its code among `RouteTable.warningCodes`.
    let code: Int
    let season: Doubt.Season?
    let onlyWhenClosed: Bool
}
