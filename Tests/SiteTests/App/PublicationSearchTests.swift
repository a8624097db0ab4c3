import ContentStore
import Foundation
import Guidance
import Publishing
import Search
import Synchronization
import TestSupport
import Testing

@testable import Site

@Suite struct PublicationSearchTests {
    private let edition: Edition
    private let index: SearchIndex

    init() throws {
        edition = try #require(Fixture.result.edition)
        index = try #require(Fixture.result.search)
    }

    /// What the operator is told by and by.
    private final class Warnings: Sendable {
        private let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock { $0 } }
        func add(_ text: String) { texts.withLock { $0.append(text) } }
    }

    private func publication(_ file: SearchFile, _ warnings: Warnings) throws -> Publication {
        try Publication(
            edition: edition, index: file, origin: "http://localhost", warn: warnings.add)
    }

    private var today: CalendarDate { edition.info.publishedAt.date(in: .japan) }

    @Test func `warns of an index of another ICU before anybody searches`() throws {
        let warnings = Warnings()
        let foreign = try SearchFile(
            SearchIndex(analysis: "ICU 1.0, analysis 0", languages: []) { _ in
                preconditionFailure("There is no language.")
            })
        _ = try publication(foreign, warnings)
        #expect(warnings.all.count == 1)
        #expect(warnings.all.first?.contains("made with ICU 1.0, analysis 0") == true)
    }

    @Test func `says nothing of an index that fits, nor of a question that does not`() throws {
        let warnings = Warnings()
        let publication = try publication(try SearchFile(index), warnings)
        let hits = try publication.search(on: today) {
            try $0.search("card", in: .english).hits
        }
        #expect(!hits.isEmpty)
        #expect(throws: RequestProblem.self) {
            try publication.search(on: today) {
                try SearchRequest(language: "en", query: "card", limit: 0).answer($0)
            }
        }
        #expect(warnings.all.isEmpty)
    }

    @Test func `warns each time that the index cannot be read`() throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "publication-search-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = EditionFile(path: directory.appending(path: "edition.sqlite").path)
        try file.publish(edition, search: index)
        let warnings = Warnings()
        let publication = try publication(try file.open().index, warnings)
        #expect(warnings.all.isEmpty)
        try FileHandle(forWritingTo: URL(fileURLWithPath: file.path)).truncate(atOffset: 0)
        #expect(throws: (any Error).self) {
            try publication.search(on: today) { try $0.labelFinder("card", in: .english) }
        }
        #expect(throws: RequestProblem.self) {
            try publication.search(on: today) {
                try SearchRequest(language: "en", query: "card").answer($0)
            }
        }
        #expect(warnings.all.count == 2)
        #expect(warnings.all.allSatisfy { $0.contains("cannot be read") })
    }
}
