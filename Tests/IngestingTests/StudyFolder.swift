import Foundation
import Ingesting
import SurveyModel

/// A folder with exports that goes when the test ends.
final class StudyFolder {
  let path: String

  /// A folder with these files.
  init(_ files: [String: [UInt8]]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ingesting-\(UUID().uuidString)")
    path = folder.path(percentEncoded: false)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// A folder with these texts.
  convenience init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Array($0.utf8) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The key of the tests.
let testKey = Array("a key of the tests, 32 bytes long".utf8)

/// What the exports of `study` hold.
func ingest(
  _ study: Study, _ files: [String: String], threads: Int = 1, key: [UInt8]? = testKey,
  products: Ingester.Products = .all
) throws -> IngestResult {
  try ingest(
    study, files.mapValues { Array($0.utf8) }, threads: threads, key: key, products: products)
}

/// What the exports of `study` hold.
func ingest(
  _ study: Study, _ files: [String: [UInt8]], threads: Int = 1, key: [UInt8]? = testKey,
  products: Ingester.Products = .all
) throws -> IngestResult {
  let folder = try StudyFolder(files)
  return try Ingester(
    study: study, folder: folder.path, key: key, threads: threads, products: products
  ).ingest()
}

/// What is wrong with the exports of `study`, problem by problem; empty where nothing is.
func problems(_ study: Study, _ files: [String: String]) throws -> [String] {
  do {
    _ = try ingest(study, files)
    return []
  } catch let error as IngestError {
    return error.problems
  }
}

/// The answers to the only question of `SampleStudy.study(with:)`, given these cells.
func answers(_ scale: AnswerScale.ID, _ cells: [String]) throws -> [Answer] {
  let rows = cells.map { "x;\"\($0.replacing("\"", with: "\"\""))\"" }
  let text = (["nr;vraag"] + rows).joined(separator: "\n")
  let result = try ingest(SampleStudy.study(with: scale), ["data/nulmeting/huisartsen.csv": text])
  let column = result.responses[0].table.answers[0].answers
  return cells.indices.map { column[$0] }
}

/// What is wrong with these cells of the only question.
func problems(_ scale: AnswerScale.ID, _ cells: [String]) throws -> [String] {
  let rows = cells.map { "x;\"\($0.replacing("\"", with: "\"\""))\"" }
  let text = (["nr;vraag"] + rows).joined(separator: "\n")
  return try problems(SampleStudy.study(with: scale), ["data/nulmeting/huisartsen.csv": text])
}
