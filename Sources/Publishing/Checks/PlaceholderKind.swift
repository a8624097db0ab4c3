/// What the name of a placeholder says about its value: `label_…` is a name, `url_…` an address.
enum PlaceholderKind {
    case label, address, day, phone, count

    init(_ name: String) {
        self =
            switch name.prefix(while: { $0 != "_" }) {
            case "label": .label
            case "url": .address
            case "date", "month": .day
            case "phone": .phone
            default: .count
            }
    }
}
