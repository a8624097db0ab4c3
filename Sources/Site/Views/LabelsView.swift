import Templates

/// The Japanese that devices show, to be found by picture, by device or by word.
struct LabelsView: PageView {
    static let template = PageTemplate.labels
    let frame: FrameView
    let intro: String
    let box: SearchBoxView
    let failed: Bool
    let nothing: String?
    let allHref: String?
    let devices: [Device]
    let hasDevices: Bool
    let screens: [ScreenLabels]

    /// A kind of device with its screens.
    struct Device: TemplateView {
        let deviceName: String
        let devicePicture: String?
        let thumbnails: [Thumbnail]
    }

    /// A frame of a screen as a small picture.
    struct Thumbnail: TemplateView {
        let frame: LinkView
        let isPaper: Bool
        let shown: [Shown]

        struct Shown: TemplateView {
            let shownLabel: String
            let shownKind: String
            let isPressed: Bool
        }
    }

    struct ScreenLabels: TemplateView {
        let screen: LinkView
        /// On devices that are no longer made, or show something else now.
        let isOlder: Bool
        let labels: [Entry]
    }

    struct Entry: TemplateView {
        let label: String
        let reading: String
        let romaji: String
        let meaning: TextView
    }
}
