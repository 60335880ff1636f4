import ArgumentParser

/// What all commands that write an output folder have in common.
struct OutputOptions: ParsableArguments {
  @Option(help: "The folder that receives a folder per study.")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "The file with the key that replaces respondent codes by digests; made where it is not there. "
        + "Default: your configuration folder.", valueName: "file"))
  var key: String?

  @Option(help: "How many threads may work at once. The results do not depend on it.")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but warnings, errors and results.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 256, not \(threads).")
    }
  }
}
