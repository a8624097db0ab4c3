import Guidance

/// A device's display with its labels explained.
struct ScreenView {
    let pages: Pages
    let context: PageContext

    /// The view of one frame, or of all when `frame` is nil.
    func view(of screen: Screen, only frame: Screen.Frame.ID? = nil) -> [String: Any] {
        let frames = screen.frames.filter { frame == nil || $0.id == frame }
        var number = 0
        let title = pages.line(screen.title, context.language)
        return [
            "screenTitle": title,
            "screenHref": context.address(.screen(screen.id)),
            "frames": frames.map { frame in
                [
                    "labels": frame.labels.map { label in
                        number += 1
                        return view(of: label, number)
                    }
                ]
            },
        ]
    }

    private func view(of label: Label, _ number: Int) -> [String: Any] {
        [
            "labelNumber": String(number),
            "labelText": label.text,
            "labelKind": label.kind.rawValue,
            "isButton": label.kind == .button || label.kind == .key,
            "press": label.isOnTheWay,
            "reading": label.reading,
            "romaji": label.romaji,
            "meaning": pages.line(label.meaning, context.language),
            "action": label.action.map { pages.line($0, context.language) } ?? false as Any,
        ]
    }
}
