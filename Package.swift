// swift-tools-version: 6.2
import PackageDescription

/// Set by `make fuzz`: the parsers become one program with libFuzzer, and all targets tell it which
/// branches were taken.
let isFuzzing = Context.environment["MADOGUCHI_FUZZ"] == "1"

/// Every Swift target is built the same way: Swift 6 concurrency and strict memory safety.
/// `make test` makes warnings errors; a newer compiler's new warnings must not keep anyone from
/// running a release.
let swiftSettings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["MADOGUCHI_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])
    + (isFuzzing
        ? [.unsafeFlags(["-sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table"])] : [])

/// The parsers of what strangers and authors write: a test with a fixed set of inputs, or libFuzzer's.
let fuzzed: [Target.Dependency] = [
    "Guidance", "Localization", "ContentStore", "Catalogues", "Search", "Publishing", "WebServer",
]
let fuzzTargets: [Target] =
    isFuzzing
    ? [
        // libFuzzer brings the `main`.
        .executableTarget(
            name: "Fuzz", dependencies: fuzzed + ["TestSupport"], path: "Tests/Fuzz",
            exclude: ["Replay", "corpus"],
            sources: ["Inputs", "LibFuzzer"],
            swiftSettings: swiftSettings + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
    ]
    : [
        .testTarget(
            name: "FuzzTests", dependencies: fuzzed + ["TestSupport"], path: "Tests/Fuzz",
            exclude: ["LibFuzzer", "corpus"], sources: ["Inputs", "Replay"],
            swiftSettings: swiftSettings)
    ]

let package = Package(
    name: "madoguchi",
    products: [.executable(name: "madoguchi", targets: ["madoguchi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // What the language lacks: values that wait, work on all processors, a hash, slips in words.
        .target(name: "Support", swiftSettings: swiftSettings),

        // The files that the program carries: static/, texts/, starter/.
        .target(name: "Shipped", swiftSettings: swiftSettings, plugins: ["Embed"]),

        // Rules and values. Imports no sibling, no file system, no clock.
        .target(name: "Guidance", swiftSettings: swiftSettings),

        // ICU and everything that needs it.
        .target(
            name: "CICU",
            publicHeadersPath: "include",
            cxxSettings: [.define("U_SHOW_CPLUSPLUS_API", to: "1")],
            linkerSettings: [
                .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
            ]),
        .target(
            name: "Localization", dependencies: ["Support", "Guidance", "CICU"],
            swiftSettings: swiftSettings),

        // The edition in SQLite.
        .systemLibrary(
            name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .target(
            name: "ContentStore",
            dependencies: [
                "Support", "Guidance", "CNettle", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),

        // From an edition to what can be found in it, and from a query to pages.
        .target(
            name: "Search", dependencies: ["Support", "Guidance", "Localization", "ContentStore"],
            swiftSettings: swiftSettings),

        // Templates: checked, compiled, rendered with text escaped.
        .target(
            name: "Templates",
            dependencies: [
                "Support", "Guidance", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: swiftSettings),

        // PO files and the formats of translators' tools. Opens no files.
        .target(
            name: "Catalogues", dependencies: ["Support", "Guidance", "Localization"],
            swiftSettings: swiftSettings),

        // From `content/` and `locales/` to an edition.
        .target(
            name: "Publishing",
            dependencies: [
                "Support", "Shipped", "Guidance", "Localization", "ContentStore", "Catalogues",
                "Search", "Templates",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings),

        // HTTP over libmicrohttpd.
        .systemLibrary(
            name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"])]),
        .target(
            name: "WebServer", dependencies: ["CMicrohttpd"], swiftSettings: swiftSettings),

        // Pages and API over an edition.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(
            name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Site",
            dependencies: [
                "Support", "Guidance", "Localization", "ContentStore", "Search", "Templates",
                "WebServer",
                "CZlib", "CBrotli", "CQrencode",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: swiftSettings),

        // The command line: the only place that reads the environment and the clock.
        .executableTarget(
            name: "madoguchi",
            dependencies: [
                "Guidance", "Localization", "ContentStore", "Catalogues", "Search", "Publishing",
                "WebServer", "Site",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: swiftSettings, plugins: ["Revision"]),

        // The commit that is built.
        .plugin(name: "Revision", capability: .buildTool()),

        // What `Shipped` carries.
        .plugin(name: "Embed", capability: .buildTool()),

        // Timings of the pure rules, for `make bench`.
        .executableTarget(
            name: "Speed", dependencies: ["Guidance", "Localization", "ContentStore"],
            path: "bench/Speed",
            swiftSettings: swiftSettings),

        // A large edition, to measure search on.
        .executableTarget(
            name: "Multiply", dependencies: ["Guidance", "ContentStore", "Search"],
            path: "bench/Multiply", swiftSettings: swiftSettings),

        // What several of the tests below need.
        .target(
            name: "TestSupport", dependencies: ["Guidance", "Localization"],
            path: "Tests/TestSupport", swiftSettings: swiftSettings),

        .testTarget(
            name: "SupportTests", dependencies: ["Support"], swiftSettings: swiftSettings),
        .testTarget(
            name: "GuidanceTests", dependencies: ["Guidance", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "LocalizationTests", dependencies: ["Guidance", "Localization", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CataloguesTests",
            dependencies: ["Guidance", "Localization", "Catalogues", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Shipped", "Guidance", "Localization", "ContentStore", "Catalogues", "Publishing",
                "TestSupport",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SearchTests",
            dependencies: [
                "Guidance", "Localization", "ContentStore", "Publishing", "Search", "TestSupport",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: swiftSettings),
        .testTarget(
            name: "WebServerTests", dependencies: ["WebServer"], swiftSettings: swiftSettings),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Guidance", "Localization", "ContentStore", "Search", "Publishing", "WebServer",
                "Site", "TestSupport",
            ],
            swiftSettings: swiftSettings),
    ] + fuzzTargets,
    cxxLanguageStandard: .cxx17
)
