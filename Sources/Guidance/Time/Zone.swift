/// A time zone without summer time: a name of the IANA time zone database, and one offset.
package struct Zone: Hashable, Codable, Sendable {
    /// `Asia/Kathmandu`.
    package let name: String
    /// Seconds east of UTC, whole minutes: 20,700 for +05:45.
    package let offset: Int

    package init(name: String, offset: Int) { (self.name, self.offset) = (name, offset) }

    /// Japan has kept UTC+9 without summer time since 1952.
    package static let japan = Zone(name: "Asia/Tokyo", offset: 9 * 3600)
    package static let utc = Zone(name: "Etc/UTC", offset: 0)

    /// As RFC 3339 writes it: `+05:45`.
    package var offsetText: String { text(separator: ":") }

    /// As iCalendar writes it: `-0500`.
    package var compactOffset: String { text(separator: "") }

    private func text(separator: String) -> String {
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + separator
            + padded(minutes % 60, to: 2)
    }
}
