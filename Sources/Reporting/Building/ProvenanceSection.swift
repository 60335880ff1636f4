import Notation
import SurveyModel
import SurveyResults

/// Builds the part that tells where the numbers came from and how to make them again.
struct ProvenanceSection {
  let material: ReportMaterial

  func section(_ numbering: inout Numbering) -> ReportSection {
    let words = material.words
    let alignments: [Table.Alignment] = [.text, .number, .text]
    let table = Table(
      caption: words.inputsCaption(number: numbering.nextTable()), subcaption: nil,
      columns: zip(words.inputsHeadings, alignments).map { Table.Column(heading: $0, alignment: $1) },
      groups: [
        .init(
          rows: material.results.provenance.inputs.map { input in
            Table.Row([
              Table.Cell(RichText([.code(input.path)])),
              Table.Cell(RichText(input.bytes.map(material.numbers.count) ?? "x")),
              Table.Cell(input.sha256.map { RichText([.code($0)]) } ?? "x"),
            ])
          })
      ])
    return ReportSection(
      id: "provenance", title: words.provenanceTitle,
      blocks: [
        .paragraph(RichText(words.provenanceLead)), StudyNames.definitions(statements), .table(table),
      ] + hiddenNote + [
        .heading(words.againTitle), .code("nulmeting run surveys/\(material.study.id)"),
      ])
  }

  /// The part of a page of one theme or group.
  func short() -> ReportSection {
    ReportSection(
      id: "provenance", title: material.words.provenanceTitle,
      blocks: [StudyNames.definitions(statements + digest)])
  }

  private var hiddenNote: [Block] {
    guard material.results.provenance.inputs.contains(where: { $0.sha256 == nil }) else { return [] }
    return [.source(RichText(material.words.hiddenNote(minimum: material.study.privacy.minimum)))]
  }

  private var statements: [Statement] {
    let words = material.words
    let provenance = material.results.provenance
    return [
      Statement(term: words.programTerm, text: "\(provenance.program) \(provenance.version)"),
      Statement(term: words.settingsTerm, text: words.settings(material.study)),
    ]
  }

  /// The codebook's digest, which stands for the study.
  private var digest: [Statement] {
    material.results.provenance.inputs.prefix(1).compactMap { input in
      input.sha256.map { Statement(term: input.path, text: "SHA-256 \($0)") }
    }
  }
}
