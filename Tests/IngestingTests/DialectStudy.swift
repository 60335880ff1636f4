import Ingesting
import SurveyModel

/// A study of a few items for tests of single dialects.
enum DialectStudy {
  static let items = [
    SampleStudy.item(
      "kosten-1", "eens", SampleStudy.text("Ik weet wat de hulp kost.", "I know what care costs."),
      groups: [SampleStudy.doctors]),
    SampleStudy.item(
      "kosten-2", "eens", SampleStudy.text("Ik bespreek de kosten.", "I discuss the costs."),
      groups: [SampleStudy.doctors]),
  ]
  static let travel = SampleStudy.item(
    "vervoer-1", "vervoer", SampleStudy.text("Hoe reist u?", "How do you travel?"),
    groups: [SampleStudy.doctors])
  static let grade = SampleStudy.item(
    "cijfer-1", "cijfer", SampleStudy.text("Welk cijfer geeft u?", "Which grade do you give?"),
    groups: [SampleStudy.doctors])

  /// What one export holds, given these items.
  static func result(
    _ text: String, items: [Item] = items, columns: [ColumnMapping] = [], format: Source.Format? = nil,
    dates: Source.DateForm? = nil
  ) throws -> IngestResult {
    try ingest(study(items, columns, format, dates), ["x.csv": text])
  }

  /// What is wrong with one export.
  static func problems(
    _ text: String, items: [Item] = items, columns: [ColumnMapping] = [], format: Source.Format? = nil,
    dates: Source.DateForm? = nil
  ) throws -> [String] {
    try IngestingTests.problems(study(items, columns, format, dates), ["x.csv": text])
  }

  private static func study(
    _ items: [Item], _ columns: [ColumnMapping], _ format: Source.Format?, _ dates: Source.DateForm?
  ) -> Study {
    SampleStudy.study(
      items: items,
      sources: [SampleStudy.source("x.csv", format: format, dates: dates, columns: columns)], background: [])
  }
}

extension IngestResult {
  /// The answers to the item at `position`, row by row.
  func answers(_ position: Int) -> [Answer] {
    let table = responses[0].table
    return (0..<table.count).map { table.answers[position].answers[$0] }
  }

  /// The names of the columns that were recognised, each with its heading.
  var matches: [String] { files[0].columns.map { "\($0.use.name) \($0.heading)" } }
}

/// A moment of the clock.
func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Timestamp? {
  CalendarDate(year: year, month: month, day: day).flatMap {
    Timestamp(date: $0, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
