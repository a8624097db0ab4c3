/// Names of the values that texts may stand on, besides the ids of facts.
package enum Placeholder {
    /// The name of the language that the content is written in. No fact has a capital in its name.
    package static let sourceLanguage = "sourceLanguage"

    /// `label_reader_registration_register`: the Japanese text of a screen's label.
    package static func label(screen: Screen.ID, label: Label.ID) -> String {
        "label_" + underscored(screen) + "_" + underscored(label)
    }

    /// `phone_card_foreign`: the number of a line.
    package static func phone(line: Line.ID) -> String { "phone_" + underscored(line) }

    private static func underscored(_ id: String) -> String {
        String(id.map { $0 == "-" ? "_" : $0 })
    }
}
