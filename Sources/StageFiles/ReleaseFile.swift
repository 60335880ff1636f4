internal import SurveyModel
public import SurveyResults

/// The register of releases as a file: `releases.json` beside the folders of the stages. Confidential.
public enum ReleaseFile {
  /// Its name in the study's output folder.
  public static let name = "releases.json"

  /// The file's bytes; equal registers give equal bytes.
  public static func bytes(of register: ReleaseRegister) -> [UInt8] {
    JSONFile.bytes(of: Document(register))
  }

  /// The register in `bytes`, the contents of `file`.
  public static func register(from bytes: [UInt8], file: String) throws(StageFileError) -> ReleaseRegister {
    try JSONFile.value(Document.self, from: bytes, file: file, stage: "release").register
  }

  fileprivate struct Document: Codable {
    struct Release: Codable {
      let results: String
      let cells: [Cell]
    }

    struct Cell: Codable {
      let theme: String?
      let item: String?
      let group: String
      let by: String?
      let answer: String?
      let wave: String
      let values: [String]
      let counts: [Int]
    }

    let schema: String
    let releases: [Release]

    init(_ register: ReleaseRegister) {
      schema = "nulmeting/releases/1"
      releases = register.releases.map { release in
        Release(results: release.results, cells: release.tallies.map(Cell.init))
      }
    }

    var register: ReleaseRegister {
      ReleaseRegister(
        releases: releases.map { release in
          .init(results: release.results, tallies: release.cells.compactMap(\.tally))
        })
    }
  }
}

extension ReleaseFile.Document.Cell {
  fileprivate init(_ tally: AnswerTally) {
    switch tally.cell.statistic {
    case .theme(let id): (theme, item) = (id.text, nil)
    case .item(let id): (theme, item) = (nil, id.text)
    }
    group = tally.cell.group.text
    by = tally.cell.by?.variable.text
    answer = tally.cell.by?.code
    wave = tally.cell.wave.text
    values = tally.values
    counts = tally.counts
  }

  /// The tally; nil where the cell is neither a theme nor an item, or a value lacks its count.
  fileprivate var tally: AnswerTally? {
    let statistic: ReleaseCell.Statistic
    if let theme {
      statistic = .theme(.init(theme))
    } else if let item {
      statistic = .item(.init(item))
    } else {
      return nil
    }
    guard values.count == counts.count else { return nil }
    var breakdown: Breakdown?
    if let by, let answer { breakdown = Breakdown(variable: .init(by), code: answer) }
    return AnswerTally(
      cell: ReleaseCell(
        statistic: statistic, group: .init(group), by: breakdown, wave: .init(wave)),
      values: values, counts: counts)
  }
}
