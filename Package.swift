// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// One room of the design. Which rooms may know which is decided here and read back by `WallsTests`.
func room(_ name: String, knows rooms: [Target.Dependency] = [], linking: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: strict, linkerSettings: linking)
}

func tests(of name: String, with more: [Target.Dependency] = [], excluding golden: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + more, exclude: golden, swiftSettings: strict)
}

let everyRoom: [Target.Dependency] = ["Courseware", "Encoding", "Text"]

/// What keeps the program small in memory; Documentation/Decisions.md has the figures. Relative relocations are packed, no
/// symbol is exported, and the code that a start runs through lies side by side, in the order of a list that
/// `make start-order` writes. A name in it that is gone does no harm. The linker comes with the toolchain.
let compact: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld"]
      + [
        "-z", "pack-relative-relocs", "--no-export-dynamic", "--no-warn-symbol-ordering",
        "--symbol-ordering-file=" + Context.packageDirectory + "/Scripts/start-order.txt",
      ].flatMap { ["-Xlinker", $0] }, .when(configuration: .release))
]

let package = Package(
  name: "conduct",
  products: [.executable(name: "conduct", targets: ["conduct"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),

    room("Courseware"),
    room("Encoding"),
    // The toolchain's own ICU: a dynamic link does not find it unless it is named.
    room("Text", linking: [.linkedLibrary("_FoundationICU")]),
    room("Diagnostics"),
    room("SafeXML", knows: ["Diagnostics", "CLibXML2"]),
    room("CourseXML", knows: everyRoom + ["SafeXML", "Diagnostics"]),
    room("Records", knows: everyRoom + ["CSQLite", "CSodium"]),
    room("Credentials", knows: everyRoom + ["CSodium"]),
    room("TerminalUI", knows: everyRoom),
    room("Publishing", knows: everyRoom),
    room(
      "ConductCommands",
      knows: everyRoom + [
        "Diagnostics", "CourseXML", "Records", "Credentials", "TerminalUI", "Publishing", "CSodium",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "conduct",
      dependencies: [
        "ConductCommands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: compact),

    // What `make bench` times: the pure counting, without a store.
    .executableTarget(
      name: "statistics-bench", dependencies: ["Courseware"], path: "Scripts/bench/statistics", swiftSettings: strict),

    tests(of: "Courseware", excluding: ["Statistics/Golden"]),
    tests(of: "Encoding"),
    tests(of: "Text", excluding: ["Lines"]),
    tests(of: "Diagnostics"),
    tests(of: "SafeXML", with: ["Diagnostics"]),
    tests(
      of: "CourseXML", with: ["Courseware", "Encoding", "SafeXML", "Diagnostics", "Text", "CSodium"],
      excluding: ["ShippedCourses/Sources.txt"]),
    tests(of: "Records", with: ["Courseware", "Encoding"]),
    tests(of: "Credentials", with: ["Encoding"]),
    tests(
      of: "TerminalUI", with: ["Courseware", "Text", "CourseXML"],
      excluding: ["EveryKind", "Final", "Frames", "RightToLeft", "Screens", "Tour", "Transcripts"]),
    tests(of: "Publishing", with: ["Courseware", "CourseXML"], excluding: ["Booklets"]),
    tests(
      of: "ConductCommands",
      with: [
        "Courseware", "Encoding", "CourseXML", "Records", "Credentials", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], excluding: ["Outlines", "Statistics/Snapshots"]),
    .testTarget(name: "WallsTests", swiftSettings: strict),

    .target(
      name: "HostileReaders", dependencies: ["Courseware", "CourseXML", "SafeXML", "Diagnostics"],
      path: "Tests/Fuzzing/Readers", swiftSettings: strict),
    .testTarget(name: "CorpusTests", dependencies: ["HostileReaders"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// It can only be linked with libFuzzer's own flags: `make fuzz`.
if Context.environment["CONDUCT_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "Fuzzer", dependencies: ["CLibFuzzer", "HostileReaders"], path: "Tests/Fuzzing/Fuzzer",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ]
}
