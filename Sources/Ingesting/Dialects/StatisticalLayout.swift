import StatisticalFiles
import SurveyModel

/// What the dictionary of an SPSS file adds to the names of its variables: the texts of the questions, as the
/// program that made the file wrote them into the labels.
enum StatisticalLayout {
  /// SPSS cuts a label at 255 bytes or characters, and writers differ on which.
  private static let longestLabel = 250

  /// Names the columns by the labels of their variables too.
  static func describe(_ layout: inout ExportLayout, by variables: [StatisticalVariable]) {
    layout.format = .spss
    // A name has no hyphen and no space: `kosten_1` spells the id `kosten-1`.
    layout.hasQuestionCodes = true
    // An empty cell is system-missing, whatever program made the file.
    layout.cells.empty = .blank
    for (position, variable) in variables.enumerated() where position < layout.columns.count {
      guard let label = variable.label else { continue }
      let system = layout.columns[position].system
      var column = ExportColumn(variable.name, also: [label], system: system)
      if label.utf8.count >= longestLabel { column.beginning = label }
      layout.columns[position] = column
    }
  }
}
