import ArgumentParser

/// `nulmeting release STUDY`.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Note that the present results are published.",
    discussion: """
      Whoever has two releases of a study can subtract them. The register of releases, releases.json in the \
      study's output folder, holds the answers behind the numbers that each release showed; a later run \
      withholds numbers whose answers differ from an earlier release in fewer than the minimum. The register \
      is confidential and goes where the output folder goes.
      """)
  @Argument(help: "The folder of the study.") var study: String
  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: [study]) { try $0.release() }
  }
}
