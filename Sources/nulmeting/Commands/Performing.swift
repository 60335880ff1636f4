import ArgumentParser
import SurveyModel

/// Runs `work` on the pipeline of each study; the first error ends the program with its status.
func perform(
  options: OutputOptions, studies: [String], _ work: (inout Pipeline) throws -> Void
) throws {
  let console = Console(volume: options.quiet ? .quiet : .normal)
  for path in studies {
    try reporting(to: console) {
      let folder = try StudyFolder(path: path)
      for finding in folder.findings where finding.severity == .warning {
        console.message(finding.line(in: folder.path))
      }
      var pipeline = try Pipeline(folder: folder, options: options, console: console)
      try work(&pipeline)
    }
  }
}

/// Does `work`; an error becomes a message and the exit status that goes with it.
func reporting(to console: Console, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let code as ExitCode {
    throw code
  } catch {
    console.message("error: \(error)")
    throw ExitCode(ExitStatus(error).rawValue)
  }
}
