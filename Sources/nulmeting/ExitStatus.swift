import ArgumentParser
import Cleaning
import Codebooks
import Comparing
import Ingesting
import Scoring
import Simulating
import StageFiles

/// What the program tells whoever started it, after sysexits.h.
enum ExitStatus: Int32 {
  /// The command names what the study does not have.
  case usage = 64
  /// The codebook or the data are wrong.
  case dataError = 65
  /// An input is missing or cannot be read.
  case noInput = 66
  /// A fault of the program's own.
  case software = 70
  /// An output cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Another run has the output folder.
  case temporary = 75

  /// The status that goes with an error.
  init(_ error: any Error) {
    self =
      switch error {
      case is CodebookError, is CleaningError, is ScoringError, is ComparingError:
        .dataError
      case is ReportSelection.Unknown: .usage
      case is Pipeline.OutdatedResults: .noInput
      case let error as RespondentKey.Failure: Self.of(error)
      case let error as IngestError: Self.of(error)
      case let error as SimulationError: Self.of(error)
      case let error as StageFileError: Self.of(error)
      case let error as FileError: Self.of(error)
      case is InitError: .cannotCreate
      default: .software
      }
  }

  private static func of(_ error: IngestError) -> ExitStatus {
    switch error.kind {
    case .data: .dataError
    case .input: .noInput
    case .reading: .inputOutput
    }
  }

  private static func of(_ error: RespondentKey.Failure) -> ExitStatus {
    switch error {
    case .notAKey: .dataError
    case .nowhere: .cannotCreate
    }
  }

  private static func of(_ error: SimulationError) -> ExitStatus {
    switch error {
    case .assumptions, .unencodable: .dataError
    case .wouldOverwrite: .cannotCreate
    }
  }

  private static func of(_ error: StageFileError) -> ExitStatus {
    switch error {
    case .missing: .noInput
    case .damaged: .dataError
    }
  }

  private static func of(_ error: FileError) -> ExitStatus {
    switch error {
    case .unreadable: .noInput
    case .cannotCreate: .cannotCreate
    case .writeFailed, .cannotRemove: .inputOutput
    case .locked: .temporary
    }
  }
}

/// A state that the program itself must never reach.
struct InternalFault: Error, CustomStringConvertible {
  let detail: String

  var description: String {
    "\(detail). This is a fault of the program's own, not of your data; nothing was written. "
      + "Please report it with the command that you gave."
  }
}
