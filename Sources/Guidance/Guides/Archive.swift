/// Why a guide or a screen stands in the archive only: out of menus, search and offline copies.
package struct Archive: Hashable, Codable, Sendable {
    /// In words for readers.
    package let reason: Message.ID
    /// The last day it was true; nil when the documents do not say.
    package let ended: CalendarDate?
    /// The guide to read instead; nil when nothing takes its place.
    package let replacement: Guide.ID?

    package init(reason: Message.ID, ended: CalendarDate?, replacement: Guide.ID?) {
        (self.reason, self.ended, self.replacement) = (reason, ended, replacement)
    }
}
