// swift-tools-version: 6.2
import PackageDescription

/// Turns the list below into targets: a part is one folder, its tests lie in its own `Tests`.
enum Part {
    static let settings: [SwiftSetting] = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]

    /// What a test may ask besides the whole site.
    static let all: [Target.Dependency] = [
        "Database", "Web", "Spreadsheets", "Typesetting", "Schools", "Accounts", "Frameworks", "Inspections",
        "Evaluations", "Validations", "Marks", "Improvement", "Support", "Costs", "Landscape", "Reports", "Search",
        "Exports",
    ]

    static func foundation(_ name: String, uses: [Target.Dependency], assets: [String] = []) -> [Target] {
        part(name, folder: "Foundations/\(name)", uses: uses, assets: assets)
    }

    static func capability(
        _ name: String,
        uses: [Target.Dependency],
        assets: [String] = ["Assets"],
        fixtures: [String] = []
    ) -> [Target] {
        part(
            name,
            folder: "Capabilities/\(name)",
            uses: ["Database", "Web"] + uses,
            assets: assets,
            fixtures: fixtures
        )
    }

    /// A part and its tests, which may ask the whole site.
    ///
    /// - Parameter fixtures: folders of files that its tests read where they lie.
    static func part(
        _ name: String,
        folder: String,
        uses: [Target.Dependency],
        assets: [String],
        fixtures: [String] = []
    ) -> [Target] {
        [
            .target(
                name: name,
                dependencies: uses,
                path: folder,
                exclude: ["Tests", "README.md"],
                resources: assets.map { .copy($0) },
                swiftSettings: settings
            ),
            .testTarget(
                name: "\(name)Tests",
                dependencies: ["Rehearsal", "App"] + all + [Library.arguments, Library.log],
                path: "\(folder)/Tests",
                exclude: fixtures,
                swiftSettings: settings
            ),
        ]
    }
}

/// What others made, by the name we import.
enum Library {
    static let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
    static let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
    static let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
    static let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
    static let scrypt = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
    static let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
    static let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
    static let settings = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
    static let log = Target.Dependency.product(name: "Logging", package: "swift-log")
    static let http = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
    static let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
}

let package = Package(
    name: "waymark",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "waymark", targets: ["Program"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Foundations: what any such site needs; no word of schools in it.
        [
            .systemLibrary(
                name: "CPostgres",
                path: "Foundations/CPostgres",
                pkgConfig: "libpq",
                providers: [.apt(["libpq-dev"])]
            ),
            .systemLibrary(
                name: "CXlsxwriter",
                path: "Foundations/CXlsxwriter",
                pkgConfig: "xlsxwriter",
                providers: [.apt(["libxlsxwriter-dev"])]
            ),
            .systemLibrary(
                name: "CArchive",
                path: "Foundations/CArchive",
                pkgConfig: "libarchive",
                providers: [.apt(["libarchive-dev"])]
            ),
        ],
        Part.foundation("Database", uses: [Library.grdb, Library.sqlite, "CPostgres", Library.log]),
        Part.foundation(
            "Web",
            uses: [
                "Database", Library.hummingbird, Library.http, Library.nio, Library.log, Library.lifecycle,
                Library.crypto,
            ]
        ),
        Part.foundation("Spreadsheets", uses: ["Database", "Web", "CXlsxwriter", "CArchive"]),
        Part.foundation("Typesetting", uses: ["Web", Library.log], assets: ["worker.py", "look.typ"]),
        Part.foundation("Rehearsal", uses: ["Database", "Web", Library.log]),

        // Capabilities: what Waymark can do. Each may use those above it.
        Part.capability(
            "Schools",
            uses: ["Spreadsheets", "Typesetting", Library.crypto],
            assets: [],
            fixtures: ["Fixtures"]
        ),
        Part.capability(
            "Accounts",
            uses: ["Spreadsheets", "Typesetting", "Schools", Library.crypto, Library.scrypt, Library.log],
            assets: ["Assets", "Templates"]
        ),
        Part.capability("Frameworks", uses: ["Schools", "Accounts", Library.yaml], assets: ["Assets", "Ready"]),
        Part.capability("Inspections", uses: ["Schools", "Accounts", "Frameworks"], fixtures: ["Fixtures"]),
        Part.capability("Evaluations", uses: ["Schools", "Accounts", "Frameworks", Library.crypto]),
        Part.capability("Validations", uses: ["Schools", "Accounts", "Frameworks", "Evaluations"]),
        Part.capability(
            "Marks",
            uses: [
                "Spreadsheets", "Typesetting", "Schools", "Accounts", "Frameworks", "Inspections", "Evaluations",
                "Validations",
            ],
            assets: ["Assets", "Templates"]
        ),
        Part.capability(
            "Improvement",
            uses: ["Schools", "Accounts", "Frameworks", "Inspections", "Evaluations", "Validations", "Marks"]
        ),
        Part.capability(
            "Support",
            uses: ["Schools", "Accounts", "Frameworks", "Evaluations", "Validations", "Marks"]
        ),
        Part.capability(
            "Costs",
            uses: ["Typesetting", "Schools", "Accounts", "Evaluations", "Marks"],
            assets: ["Assets", "Templates"]
        ),
        Part.capability(
            "Landscape",
            uses: [
                "Spreadsheets", "Typesetting", "Schools", "Accounts", "Frameworks", "Evaluations", "Validations",
                "Marks", "Improvement", "Support", "Costs",
            ],
            assets: ["Assets", "Templates"]
        ),
        Part.capability(
            "Reports",
            uses: [
                "Spreadsheets", "Typesetting", "Schools", "Accounts", "Frameworks", "Inspections", "Evaluations",
                "Validations", "Marks", "Improvement", "Landscape", Library.log,
            ],
            assets: ["Assets", "Templates"]
        ),
        Part.capability("Search", uses: ["Schools", "Accounts", "Frameworks", "Evaluations", "Improvement"]),
        Part.capability(
            "Exports",
            uses: ["Spreadsheets", "Schools", "Accounts", "Frameworks", "Evaluations"],
            assets: []
        ),

        // App: puts them together. Program: three lines.
        Part.part(
            "App",
            folder: "App",
            uses: [
                "Database", "Web", "Typesetting", "Schools", "Accounts", "Frameworks", "Inspections", "Evaluations",
                "Validations", "Marks", "Improvement", "Support", "Costs", "Landscape", "Reports", "Search",
                "Exports", "Spreadsheets", Library.arguments, Library.settings, Library.log,
            ],
            assets: []
        ),
        [
            .executableTarget(
                name: "Program",
                dependencies: ["App", Library.arguments],
                path: "Program",
                swiftSettings: Part.settings
            )
        ],
    ].flatMap(\.self)
)
