public import SurveyModel

/// From what synthetic answers are made: how many respond, where they stand on 0-100, how much they
/// differ, and what goes wrong. A study states them in `simulation.yaml`; whatever it leaves out has a
/// default that rehearses a plain survey.
public struct Assumptions: Hashable, Sendable {
  /// How an export looks.
  public struct ExportStyle: Hashable, Sendable {
    /// What stands in the heading of an item's column.
    public enum Headings: String, Hashable, Sendable, CaseIterable {
      /// Its id.
      case ids
      /// Its wording.
      case texts
    }

    /// What stands in a cell.
    public enum Cells: String, Hashable, Sendable, CaseIterable {
      /// The answer's code.
      case codes
      /// The answer's label.
      case labels
    }

    /// How lines end.
    public enum LineEnds: String, Hashable, Sendable, CaseIterable {
      /// LF.
      case lf
      /// CR LF.
      case crlf
    }

    /// How the bytes stand for characters, and whether a mark at the start says so.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
      /// UTF-8 without a byte order mark.
      case utf8 = "utf-8"
      /// UTF-8 with a byte order mark.
      case utf8WithMark = "utf-8-bom"
      /// UTF-16, least significant byte first, with a byte order mark.
      case utf16 = "utf-16le"
      /// Windows code page 1252.
      case windows1252 = "windows-1252"
    }

    /// What stands in the headings.
    public var headings = Headings.ids
    /// What stands in the cells.
    public var cells = Cells.codes
    /// The language of wording and labels; nil for the study's first.
    public var language: Language?
    /// The encoding.
    public var encoding = Encoding.utf8
    /// The byte between two fields.
    public var delimiter = UInt8(ascii: ",")
    /// How lines end.
    public var lineEnds = LineEnds.lf
    /// Whether the export has a column with (invented) network addresses, as survey tools add unasked.
    public var hasAddresses = false

    /// The plainest export.
    public init() {}
  }

  /// How many responses of a wave go wrong in which way.
  public struct Mishaps: Hashable, Sendable {
    /// Left after a third of the items.
    public var breakOff = 0
    /// Without consent.
    public var noConsent = 0
    /// Sent in twice.
    public var duplicate = 0
    /// The same answer throughout.
    public var straightLining = 0
    /// In a fifth of the usual time.
    public var speeding = 0
    /// After the fieldwork.
    public var outsidePeriod = 0
    /// With an answer off its scale.
    public var offScale = 0
    /// Without any answer.
    public var empty = 0

    /// None.
    public init() {}
  }

  /// What is assumed of one group.
  public struct Group: Hashable, Sendable {
    /// The number of responses at each wave, in time order, mishaps included.
    public var responses: [Int]
    /// How many of those who answered at the wave before answer again.
    public var returning: Int
    /// The share of responses that hold a link code, 0 to 1.
    public var coded: Double
    /// The usual time, in seconds.
    public var duration: Double
    /// The mean level on 0-100 at each wave, for themes and for items without one, by id.
    public var levels: [String: [Double]]
    /// The share that does not know, 0 to 1, for themes where it differs from the general one, by id.
    public var dontKnow: [String: Double]
    /// The shares of the options of background variables, in the order of their scales.
    public var background: [BackgroundVariable.ID: [Double]]
    /// The number of schools or organisations; 0 where respondents stand alone.
    public var clusters: Int
    /// What goes wrong.
    public var mishaps: Mishaps
    /// How its exports look.
    public var export: ExportStyle
  }

  /// What is assumed of one item.
  public struct ItemAssumption: Hashable, Sendable {
    /// By how many points on 0-100 its answers lie above the level of the theme.
    public var offset = 0.0
    /// The share that does not know, 0 to 1; nil where the general one holds.
    public var dontKnow: Double?
    /// By how many points more the answers of later waves lie above the level of the theme.
    public var drift = 0.0
    /// The share that writes something, for open items.
    public var share = 0.15
    /// What they write, for open items.
    public var texts: [String] = []
  }

  /// The standard deviation of respondents' own levels, in points on 0-100.
  public var spread = 17.0
  /// The standard deviation of single answers around them, in points on 0-100.
  public var itemSpread = 20.0
  /// The correlation between the levels of a respondent at two waves that follow each other.
  public var stability = 0.65
  /// The share of answers that are a missing answer such as *don't know*.
  public var dontKnow = 0.03
  /// The share of answers left blank.
  public var blank = 0.01
  /// The groups.
  public var groups: [RespondentGroup.ID: Group]
  /// The items that differ from the others.
  public var items: [Item.ID: ItemAssumption]

  /// The defaults for `study`: three fifths of the population, at most 400, or 60 where it is not
  /// known; everybody in the middle; half of them again at the next wave.
  public init(study: Study) {
    items = [:]
    groups = [:]
    for group in study.groups {
      let responses = study.waves.map { wave in
        group.invited(at: wave.id).map { max(1, min(400, $0 * 3 / 5)) } ?? 60
      }
      groups[group.id] = Group(
        responses: responses, returning: (responses.min() ?? 0) / 2, coded: 1, duration: 480,
        levels: [:], dontKnow: [:], background: [:], clusters: 0, mishaps: Mishaps(), export: ExportStyle())
    }
  }
}
