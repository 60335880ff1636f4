public import SurveyModel
public import SurveyResults

/// What the compare stage hands over: `4-compare/`. It may be published.
public struct CompareFolder: Hashable, Sendable {
  /// The results.
  public let results: Results

  /// The stage's name as a command.
  public static let stage = "compare"
  /// The names of its files.
  public static let fileNames = ["results.json", "themes.csv", "items.csv", "datapackage.json"]

  /// What the compare stage hands over.
  public init(results: Results) {
    self.results = results
  }

  /// The files, in the order of `fileNames`.
  public func files(study: Study) -> [StageFile] {
    let tables = [ThemeTable.table(of: results), ItemTable.table(of: results)]
    return [
      StageFile(name: Self.fileNames[0], bytes: ResultsJSON.bytes(of: results, study: study)),
      StageFile(name: Self.fileNames[1], bytes: tables[0].bytes),
      StageFile(name: Self.fileNames[2], bytes: tables[1].bytes),
      StageFile(
        name: Self.fileNames[3], bytes: JSONFile.bytes(of: DataPackage(study: study, tables: tables))),
    ]
  }

  /// Reads the results back from `results.json`, the first of the files.
  public init(resultsFile bytes: [UInt8], folder: String, study: Study) throws(StageFileError) {
    do {
      results = try ResultsJSON.results(from: bytes, study: study)
    } catch {
      throw .damaged(
        file: "\(folder)/\(Self.fileNames[0])", stage: Self.stage, line: nil, detail: "\(error)")
    }
  }
}

/// The description of the published tables as a Frictionless Tabular Data Package.
///
/// Source: Frictionless Data, *Tabular Data Package* and *Table Schema*, version 1.
struct DataPackage: Encodable {
  struct Resource: Encodable {
    let name: String
    let title: String
    let path: String
    let profile = "tabular-data-resource"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let schema: Schema
  }

  struct Schema: Encodable {
    struct Field: Encodable {
      let name: String
      let type: String
      let description: String
    }

    let fields: [Field]
    let missingValues = [""]
  }

  let profile = "tabular-data-package"
  let name: String
  let title: String
  let resources: [Resource]

  init(study: Study, tables: [PublishedTable]) {
    name = study.id.text
    title = study.title.text(in: study.languages[0])
    resources = tables.map { table in
      Resource(
        name: table.name, title: table.title, path: "\(table.name).csv", bytes: table.bytes.count,
        schema: Schema(
          fields: table.columns.map {
            .init(name: $0.name, type: $0.kind.rawValue, description: $0.description)
          }))
    }
  }
}
