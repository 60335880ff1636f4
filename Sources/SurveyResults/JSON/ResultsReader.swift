internal import Foundation
internal import ParallelWork
public import SurveyModel

/// Why a `results.json` cannot be read back.
public enum ResultsReadingError: Error, Hashable, CustomStringConvertible {
  /// It is no JSON, or not of this layout; `detail` says where.
  case notResults(detail: String)
  /// It was written by a version with another layout.
  case otherSchema(found: String)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .notResults(let detail):
      "results.json is not what the compare stage writes (\(detail)); run 'nulmeting compare' again"
    case .otherSchema(let found):
      "results.json has the layout '\(found)', expected '\(ResultsJSON.schema)'; run 'nulmeting compare' again"
    }
  }
}

extension ResultsJSON {
  /// Reads back what `bytes(of:study:)` wrote, and so what the disclosure filter let through.
  ///
  /// Options and titles are not read: they stand in the codebook of `study`, which also gives counts
  /// their order.
  public static func results(from bytes: [UInt8], study: Study) throws(ResultsReadingError) -> Results {
    do {
      let data = Data(bytes)
      // Most of the file are themes: they are decoded beside all else.
      let themes = Deferred { Result { try JSONDecoder().decode(ThemesPart.self, from: data).themes } }
      let file = Result { try JSONDecoder().decode(ResultsFile.self, from: data) }
      let records = themes.value
      let rest = try file.get()
      guard rest.schema == schema else { throw ResultsReadingError.otherSchema(found: rest.schema) }
      return rest.results(themes: try records.get(), study: study)
    } catch let error as ResultsReadingError {
      throw error
    } catch let error as DecodingError {
      throw .notResults(detail: error.place)
    } catch {
      throw .notResults(detail: "unreadable")
    }
  }
}

extension DecodingError {
  /// Where the file went wrong, without its contents.
  fileprivate var place: String {
    let context: Context
    switch self {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "unreadable"
    }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? "no JSON" : "at \(path.joined(separator: "."))"
  }
}

/// The themes of the file.
private struct ThemesPart: Decodable, Sendable {
  let themes: [ThemeMirror]
}

/// The layout of the rest of the file, as far as it is read back.
private struct ResultsFile: Decodable {
  struct Program: Decodable {
    let name: String
    let version: String
  }

  struct Input: Decodable {
    let path: String
    let bytes: Int?
    let sha256: String?
    let synthetic: Bool
  }

  let schema: String
  let program: Program
  let inputs: [Input]
  let flow: [FlowMirror]
  let reliability: [ReliabilityMirror]
  let items: [ItemMirror]
  let between: [ContrastMirror]
  let composition: [CompositionMirror]
  let trends: [TrendMirror]
  let warnings: [WarningMirror]

  func results(themes: [ThemeMirror], study: Study) -> Results {
    Results(
      provenance: Provenance(
        program: program.name, version: program.version,
        inputs: inputs.map {
          Provenance.Input(
            path: $0.path, bytes: $0.bytes, sha256: $0.sha256, isSynthetic: $0.synthetic)
        }),
      flow: flow.map(\.record), reliability: reliability.map(\.record), themes: themes.map(\.record),
      items: items.map { $0.record(study: study) }, between: between.map(\.record),
      composition: composition.map(\.record), trends: trends.map(\.record), warnings: warnings.map(\.record))
  }
}
