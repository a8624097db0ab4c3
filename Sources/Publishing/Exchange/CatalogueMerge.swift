import Guidance

/// Merges three versions of a catalogue by message id, whatever order the entries stand in.
package enum CatalogueMerge {
    package struct Result: Sendable {
        package let file: POFile
        /// Messages that both sides changed to different texts: ours is kept, marked fuzzy, and theirs
        /// stands in a comment above it.
        package let conflicts: [Message.ID]
    }

    package static func merge(base: POFile, ours: POFile, theirs: POFile) -> Result {
        let old = entries(of: base)
        let other = entries(of: theirs)
        var file = ours
        var conflicts: [Message.ID] = []
        for index in file.items.indices {
            let mine = file.items[index].entry
            guard let id = mine.context, let their = other[id], their != mine else { continue }
            if old[id] == mine {
                file.items[index].entry = their
            } else if old[id] != their {
                guard their.translations != mine.translations else { continue }
                conflicts.append(id)
                file.items[index].entry.isFuzzy = true
                file.items[index].entry.comments.append(
                    "theirs: \(their.translations.first ?? "")")
            }
        }
        let known = entries(of: ours)
        // What they added stands at the end, and `locale sync` puts it into place.
        for item in theirs.items {
            guard let id = item.entry.context, known[id] == nil, old[id] == nil else { continue }
            file.items.append(POFile.Item(item.entry))
        }
        return Result(file: file, conflicts: conflicts)
    }

    private static func entries(of file: POFile) -> [Message.ID: POEntry] {
        Dictionary(
            file.items.filter { !$0.entry.isObsolete }.compactMap { item in
                item.entry.context.map { ($0, item.entry) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
