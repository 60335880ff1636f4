// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with: warnings are errors, and an import is
/// visible only where it is written.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The modules form a star: four hubs (numbers, the survey's values, what may be published, cells as a
// file holds them), the stages around them, and the executable, which alone knows the order of the stages.
// CONTRIBUTING.md draws it.
let hubs: [Target.Dependency] = ["SurveyStatistics", "SurveyModel"]

/// The tests of one module, with the data folders that lie beside them.
func tests(of module: String, also: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module)] + also,
    resources: data.map { .copy($0) },
    swiftSettings: strict)
}

let package = Package(
  name: "nulmeting",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "nulmeting", targets: ["nulmeting"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries: a module map and a shim each, no Swift.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    .systemLibrary(name: "CRmath", pkgConfig: "libRmath", providers: [.apt(["r-mathlib"])]),

    // Hubs.
    .target(name: "SurveyStatistics", dependencies: ["CRmath"], swiftSettings: strict),
    .target(name: "SurveyModel", swiftSettings: strict),
    .target(name: "SurveyResults", dependencies: hubs + ["ParallelWork"], swiftSettings: strict),
    .target(name: "Cells", swiftSettings: strict),

    .target(name: "DelimitedText", dependencies: ["Cells", "CLibCSV"], swiftSettings: strict),
    .target(name: "Workbooks", dependencies: ["Cells", "CLibZip", "CExpat"], swiftSettings: strict),
    .target(name: "StatisticalFiles", dependencies: ["Cells", "CReadStat"], swiftSettings: strict),

    .target(name: "Notation", dependencies: ["SurveyModel"], swiftSettings: strict),
    .target(name: "StrictYAML", dependencies: ["CLibYAML"], swiftSettings: strict),
    .target(name: "ParallelWork", swiftSettings: strict),
    .target(name: "Digests", dependencies: ["CNettle"], swiftSettings: strict),

    // Stages, in the order in which the executable runs them.
    .target(
      name: "Codebooks",
      dependencies: ["SurveyModel", "StrictYAML"],
      swiftSettings: strict),
    .target(
      name: "Ingesting",
      dependencies: [
        "SurveyModel", "Cells", "DelimitedText", "Workbooks", "StatisticalFiles", "Digests", "ParallelWork",
      ],
      swiftSettings: strict),
    .target(name: "Cleaning", dependencies: hubs + ["ParallelWork"], swiftSettings: strict),
    .target(name: "Scoring", dependencies: hubs + ["ParallelWork"], swiftSettings: strict),
    .target(
      name: "Comparing", dependencies: hubs + ["SurveyResults", "ParallelWork"], swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["SurveyModel", "SurveyResults", "Notation", "Digests"],
      swiftSettings: strict),

    // Beside the pipeline: rehearsal data, and the files of the output folder.
    .target(
      name: "Simulating",
      dependencies: hubs + ["StrictYAML", "DelimitedText"],
      swiftSettings: strict),
    .target(name: "Drafting", dependencies: ["SurveyModel"], swiftSettings: strict),
    .target(
      name: "StageFiles",
      dependencies: ["SurveyModel", "SurveyResults", "Cells", "DelimitedText"],
      swiftSettings: strict),

    // Before fieldwork: what a follow-up will be able to show.
    .target(name: "Planning", dependencies: hubs + ["Notation"], swiftSettings: strict),

    // What the intervals hold, by simulation: `make coverage`. Not part of the product.
    .target(
      name: "CoverageStudy",
      dependencies: hubs + ["SurveyResults", "Comparing", "Notation", "ParallelWork"],
      swiftSettings: strict),
    .executableTarget(name: "measure-coverage", dependencies: ["CoverageStudy"], swiftSettings: strict),
    // Times single methods for `make bench`.
    .executableTarget(name: "measure-statistics", dependencies: ["SurveyStatistics"], swiftSettings: strict),
    // Times reading apart from what comes after it, for `make bench`.
    .executableTarget(
      name: "measure-reading", dependencies: ["Codebooks", "DelimitedText", "Ingesting"],
      swiftSettings: strict),

    .executableTarget(
      name: "nulmeting",
      dependencies: [
        "SurveyModel", "SurveyResults", "Codebooks", "Ingesting", "Cleaning", "Scoring", "Comparing",
        "Reporting", "Planning", "Simulating", "Drafting", "StageFiles", "Digests", "DelimitedText",
        "ParallelWork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "SurveyStatistics", data: ["Reference"]),
    tests(of: "SurveyModel"),
    tests(of: "SurveyResults", also: hubs),
    tests(of: "Cells"),
    tests(of: "DelimitedText", also: ["Cells"]),
    tests(of: "Workbooks", also: ["Cells", "DelimitedText"], data: ["Fixtures"]),
    tests(of: "StatisticalFiles", also: ["Cells", "DelimitedText"], data: ["Fixtures"]),
    tests(of: "Notation", also: ["SurveyModel"]),
    tests(of: "Digests"),
    tests(of: "ParallelWork"),
    tests(of: "StrictYAML"),
    tests(of: "Codebooks", also: ["SurveyModel"], data: ["Fixtures"]),
    tests(of: "Ingesting", also: ["SurveyModel", "Cells", "DelimitedText"], data: ["Fixtures"]),
    tests(of: "Cleaning", also: hubs),
    tests(of: "Scoring", also: hubs),
    tests(of: "Comparing", also: hubs + ["SurveyResults"]),
    tests(of: "Reporting", also: ["SurveyModel", "SurveyResults", "Notation", "Digests"], data: ["Golden"]),
    tests(of: "Simulating", also: ["SurveyModel"]),
    tests(of: "Planning", also: hubs),
    tests(of: "CoverageStudy", also: hubs + ["SurveyResults", "Comparing"]),
    tests(of: "Drafting", also: ["SurveyModel", "Codebooks", "Ingesting"]),
    tests(of: "StageFiles", also: ["SurveyModel", "SurveyResults"]),
    tests(of: "nulmeting", also: ["SurveyModel", "SurveyResults"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer brings its own `main`, so it is built only when asked for: see .ci/fuzz.
if Context.environment["NULMETING_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: ["Cells", "Codebooks", "DelimitedText", "StatisticalFiles", "Workbooks"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

// The documentation needs a plug-in that nobody else has to fetch: see .ci/docs.
if Context.environment["NULMETING_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
