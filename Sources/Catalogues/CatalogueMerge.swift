import Guidance

/// Merges three versions of a catalogue by message id, whatever order the entries stand in.
package enum CatalogueMerge {
    package struct Result: Sendable {
        package let file: POFile
        /// In the order in which they were found.
        package let conflicts: [Conflict]
    }

    /// What both sides changed: it stands in the file, marked fuzzy, with a comment above it that
    /// says what the other side did.
    package struct Conflict: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// Two different texts; ours is kept.
            case changedTwice
            case deletedByUs
            case deletedByThem
        }

        package let id: Message.ID
        package let kind: Kind
    }

    /// An id that stands twice in one file: nobody can tell which entry is meant.
    package struct Duplicate: Hashable, Sendable {
        package let id: Message.ID
        /// Their lines; nil for entries that were not read from a file.
        package let lines: [Int?]
    }

    package static func duplicates(in file: POFile) -> [Duplicate] {
        var first: [Message.ID: Int?] = [:]
        return file.items.filter { !$0.entry.isObsolete }.compactMap { item in
            guard let id = item.entry.context else { return nil }
            guard let line = first[id] else {
                first[id] = .some(item.line)
                return nil
            }
            return Duplicate(id: id, lines: [line, item.line])
        }
    }

    /// - Parameters:
    ///   - base: the common ancestor.
    ///   - ours: without duplicates.
    ///   - theirs: without duplicates.
    /// - Returns: what both sides made of the ancestor.
    package static func merge(base: POFile, ours: POFile, theirs: POFile) -> Result {
        let old = entries(of: base)
        let other = entries(of: theirs)
        let known = entries(of: ours)
        var file = ours
        var conflicts: [Conflict] = []
        file.items = ours.items.compactMap { item in
            var item = item
            guard !item.entry.isObsolete, let id = item.entry.context, other[id] != item.entry
            else { return item }
            guard let their = other[id] else {
                // Nobody but us knows it, or they deleted it.
                guard let before = old[id] else { return item }
                if before == item.entry { return nil }
                conflicts.append(Conflict(id: id, kind: .deletedByThem))
                mark(&item.entry, "theirs: deleted")
                return item
            }
            if old[id] == item.entry {
                item.entry = their
            } else if old[id] != their, their.translations != item.entry.translations {
                conflicts.append(Conflict(id: id, kind: .changedTwice))
                mark(&item.entry, "theirs: \(their.translations.first ?? "")")
            }
            return item
        }
        // What they added stands at the end, and `locale sync` puts it into place.
        for item in theirs.items where !item.entry.isObsolete {
            guard let id = item.entry.context, known[id] == nil, old[id] != item.entry else {
                continue
            }
            var added = POFile.Item(item.entry)
            if old[id] != nil {
                conflicts.append(Conflict(id: id, kind: .deletedByUs))
                mark(&added.entry, "ours: deleted")
            }
            file.items.append(added)
        }
        file.items += withdrawn(theirs, missingIn: file)
        return Result(file: file, conflicts: conflicts)
    }

    private static func mark(_ entry: inout POEntry, _ comment: String) {
        entry.isFuzzy = true
        entry.comments.append(comment)
    }

    /// Their obsolete entries, which keep texts for later.
    private static func withdrawn(_ theirs: POFile, missingIn file: POFile) -> [POFile.Item] {
        let known = Set(file.items.map(\.entry.context))
        return theirs.items.filter { $0.entry.isObsolete && !known.contains($0.entry.context) }
            .map { POFile.Item($0.entry) }
    }

    private static func entries(of file: POFile) -> [Message.ID: POEntry] {
        Dictionary(
            file.items.filter { !$0.entry.isObsolete }.compactMap { item in
                item.entry.context.map { ($0, item.entry) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
