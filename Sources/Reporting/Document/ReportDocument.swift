public import SurveyModel

/// A report, or a page of it, in one language: blocks of finished text, tables and figures. Every
/// number in it is already text in the style of its language; nothing in it is markup. The renderers
/// only turn it into Markdown or HTML.
public struct ReportDocument: Hashable, Sendable {
  /// A fact of the page's head, such as the fieldwork of a wave.
  public struct Fact: Hashable, Sendable {
    /// What it is.
    public let term: String
    /// The fact.
    public let text: String

    /// A fact.
    public init(term: String, text: String) {
      self.term = term
      self.text = text
    }
  }

  /// The language of all of its text.
  public let language: Language
  /// The file's name without extension, such as `report.nl`, with its folder below the report's.
  public let path: String
  /// The page's title.
  public let title: String
  /// A line under the title.
  public let subtitle: String?
  /// Facts of the head, in order.
  public let facts: [Fact]
  /// What must be seen first, such as that the answers are synthetic; nil where there is nothing.
  public let notice: RichText?
  /// The way to another page, such as from a theme to the whole report; nil where there is none.
  public let home: RichText?
  /// How it is laid out on paper.
  public let layout: Layout
  /// What its reader can choose to see; nil where there is nothing to choose.
  public let view: PageView?
  /// The parts, in order.
  public let sections: [ReportSection]
  /// Words of the page itself: labels of its buttons, folds and lists.
  public let chrome: PageWords

  /// How a document is laid out on paper.
  public enum Layout: Hashable, Sendable {
    /// Over as many pages as it needs, with its larger parts at the top of one.
    case pages
    /// On one page of A4.
    case onePage
  }

  /// A document.
  public init(
    language: Language, path: String, title: String, subtitle: String?, facts: [Fact], notice: RichText?,
    home: RichText? = nil, layout: Layout = .pages, view: PageView? = nil, sections: [ReportSection],
    chrome: PageWords
  ) {
    self.language = language
    self.path = path
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.notice = notice
    self.home = home
    self.layout = layout
    self.view = view
    self.sections = sections
    self.chrome = chrome
  }
}

/// A part of a report, with an entry in its table of contents.
public struct ReportSection: Hashable, Sendable {
  /// How a part is set off from the others.
  public enum Kind: Hashable, Sendable {
    /// As a part of the report.
    case plain
    /// On a ground of its own: the part that everybody reads.
    case summary
  }

  /// The anchor: letters, digits and hyphens, unique in the document, stable over runs.
  public let id: String
  /// A line above the title, such as *Theme 2 of 7*.
  public let eyebrow: String?
  /// The title.
  public let title: String
  /// How it is set off.
  public let kind: Kind
  /// What it is about; nil where that is no one group or theme.
  public let subject: Subject?
  /// What stands between the title and the first panel.
  public let blocks: [Block]
  /// The panels, in order.
  public let panels: [Panel]

  /// A part.
  public init(
    id: String, eyebrow: String? = nil, title: String, kind: Kind = .plain, about subject: Subject? = nil,
    blocks: [Block] = [], panels: [Panel] = []
  ) {
    self.subject = subject
    self.id = id
    self.eyebrow = eyebrow
    self.title = title
    self.kind = kind
    self.blocks = blocks
    self.panels = panels
  }
}

/// A block that stands alone when it is pasted into a letter: heading, one conclusion sentence,
/// figure, table, numbers of responses, source line. It has a heading one level below its section's.
public struct Panel: Hashable, Sendable {
  /// The anchor, as for a section.
  public let id: String
  /// The heading.
  public let title: String
  /// What the table of contents calls it, such as *Statement 1*; nil where that is its title.
  public let entry: String?
  /// For each group of the codebook how much the item of the panel changed, as it is shown in it, by which
  /// panels can be ordered: nil where it is not shown. Empty where the panel is not about an item.
  public let changes: [Double?]
  /// What it holds.
  public let blocks: [Block]

  /// A panel.
  public init(id: String, title: String, entry: String? = nil, changes: [Double?] = [], blocks: [Block]) {
    self.changes = changes
    self.id = id
    self.title = title
    self.entry = entry
    self.blocks = blocks
  }
}

/// A piece of a report.
public indirect enum Block: Hashable, Sendable {
  /// A heading two levels below its section's.
  case heading(String)
  /// The one sentence that says it, set larger.
  case lead(RichText)
  /// The most important sentence of the report, set largest.
  case headline(RichText)
  /// A paragraph.
  case paragraph(RichText)
  /// A list without order.
  case list([RichText])
  /// Sentences that each begin with the sign of a verdict.
  case verdicts([VerdictSentence])
  /// Terms and what is said of them.
  case definitions([Definition])
  /// A warning or a reservation that the reader must not miss.
  case note(RichText)
  /// A table.
  case table(Table)
  /// The grid of all groups and themes.
  case overview(OverviewGrid)
  /// A figure.
  case figure(Figure)
  /// What can be folded away; `title` stays.
  case fold(title: String, blocks: [Block])
  /// The closing sentence of a part, set off by a line.
  case closing(RichText)
  /// Where the numbers come from and how to read them, set small.
  case source(RichText)
  /// Program text, such as a command.
  case code(String)
}

/// A term and what is said of it.
public struct Definition: Hashable, Sendable {
  /// An anchor, where something refers to the term.
  public let id: String?
  /// The term.
  public let term: RichText
  /// What is said of it.
  public let text: RichText

  /// A definition.
  public init(id: String? = nil, term: RichText, text: RichText) {
    self.id = id
    self.term = term
    self.text = text
  }
}

/// A sentence about a verdict, with its sign.
public struct VerdictSentence: Hashable, Sendable {
  /// The sign in front; nil where the sentence is about something else.
  public let sign: VerdictSign?
  /// The sentence or sentences.
  public let text: RichText
  /// What it is about; nil where that is no one group or theme.
  public let subject: Subject?

  /// A sentence.
  public init(sign: VerdictSign?, text: RichText, about subject: Subject? = nil) {
    self.sign = sign
    self.text = text
    self.subject = subject
  }
}

/// Words of the page itself, in the document's language.
public struct PageWords: Hashable, Sendable {
  /// *Contents*.
  public let contents: String
  /// *Skip to the contents*.
  public let skip: String
  /// *Copy block*.
  public let copy: String
  /// *Copied*.
  public let copied: String
  /// *Copying failed; select the block instead*.
  public let copyFailed: String
  /// *Page*, in the running foot of print.
  public let page: String
  /// *of*, between the number of the page and the number of pages.
  public let pageOf: String
  /// The running foot of print: study and program.
  public let foot: String

  /// Words.
  public init(
    contents: String, skip: String, copy: String, copied: String, copyFailed: String, page: String,
    pageOf: String = "/", foot: String
  ) {
    self.contents = contents
    self.skip = skip
    self.copy = copy
    self.copied = copied
    self.copyFailed = copyFailed
    self.page = page
    self.pageOf = pageOf
    self.foot = foot
  }
}
