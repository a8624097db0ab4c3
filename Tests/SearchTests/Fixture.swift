import ContentStore
import Foundation
import Guidance
import Publishing

@testable import Search

/// The repository's own content with its index, built once.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardized.path

    static let result = EditionBuilder(
        content: "\(root)/content", locales: "\(root)/locales", statics: "\(root)/static",
        texts: "\(root)/texts"
    ).build(publishedAt: Instant(secondsSinceEpoch: 1_795_000_000), progress: { _ in })

    static let today = Instant(secondsSinceEpoch: 1_795_000_000).date(in: .japan)

    static let searcher: Searcher? = {
        guard let edition = result.edition, let index = result.search else { return nil }
        return try? Searcher(edition, file: try SearchFile(index), on: today)
    }()
}
