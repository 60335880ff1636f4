public import SurveyModel

/// All figures of a report, each drawn once however many pages show it.
public struct FigureAlbum: Sendable {
  /// A figure's file.
  public struct File: Hashable, Sendable {
    /// Its path below the report's folder, such as `figures/kosten-score.nl.svg`.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

  private struct Key: Hashable {
    let language: Language
    let id: String
  }

  private var positions: [Key: Int] = [:]
  private var drawn: [(language: Language, figure: DrawnFigure)] = []

  /// Draws the figures of `documents`, in the order in which they first occur. Where two figures of one
  /// language have the same identifier, the file is the first one's; each page shows its own.
  public init(_ documents: [ReportDocument]) {
    for document in documents {
      for section in document.sections {
        add(section.blocks, in: document.language)
        for panel in section.panels { add(panel.blocks, in: document.language) }
      }
    }
  }

  /// The drawing of `figure`.
  public func drawing(of figure: Figure, in language: Language) -> DrawnFigure {
    if let position = positions[Key(language: language, id: figure.id)],
      drawn[position].figure.figure == figure
    {
      return drawn[position].figure
    }
    return DrawnFigure(figure)
  }

  /// A file for every figure, in the order in which they first occur.
  public var files: [File] {
    drawn.map { language, figure in
      File(
        path: Self.path(of: figure.figure, in: language), bytes: figure.file(in: language))
    }
  }

  /// The path of a figure's file below the report's folder.
  public static func path(of figure: Figure, in language: Language) -> String {
    "figures/\(figure.id).\(language.rawValue).svg"
  }

  private mutating func add(_ blocks: [Block], in language: Language) {
    for block in blocks {
      switch block {
      case .figure(let figure):
        let key = Key(language: language, id: figure.id)
        if positions[key] == nil {
          positions[key] = drawn.count
          drawn.append((language, DrawnFigure(figure)))
        }
      case .fold(_, let blocks): add(blocks, in: language)
      case .heading, .lead, .headline, .paragraph, .list, .verdicts, .definitions, .note, .table, .overview,
        .closing, .source, .code:
        break
      }
    }
  }
}
