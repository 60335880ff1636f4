import Foundation
import Testing

/// A kind of malformed input, and how the program must end on it.
struct MalformedInput: Sendable, CustomTestStringConvertible {
  /// How the program ends.
  enum Ending: Sendable, Hashable {
    /// With an error and this exit status; nothing is written.
    case refused(Int32)
    /// With a result, and a line that tells what was found.
    case told
  }

  /// What is wrong, as a phrase.
  let what: String
  let codebook: String
  /// The export at `data/voor/artsen.csv`; nil where there is none.
  let export: [UInt8]?
  let ending: Ending
  /// What the message must say, in part.
  let says: String

  var testDescription: String { what }

  /// An export that is refused; `status` 0 stands for one that is read, with a finding.
  static func export(
    _ what: String, _ text: String, _ status: Int32 = 65, says: String, sources: String = "",
    codebook edit: (String, String)? = nil
  ) -> MalformedInput {
    bytes(what, Array(text.utf8), status, says: says, sources: sources, codebook: edit)
  }

  /// The same, by its bytes.
  static func bytes(
    _ what: String, _ bytes: [UInt8]?, _ status: Int32 = 65, says: String, sources: String = "",
    codebook edit: (String, String)? = nil
  ) -> MalformedInput {
    let codebook = edit.map { MalformedStudy.codebook.replacing($0.0, with: $0.1) } ?? MalformedStudy.codebook
    return MalformedInput(
      what: what,
      codebook: codebook
        + (sources.isEmpty ? "" : "sources:\n  - {file: data/voor/artsen.csv, \(sources)}\n"),
      export: bytes, ending: status == 0 ? .told : .refused(status), says: says)
  }

  /// A codebook that is refused, in which `old` is replaced.
  static func codebook(_ what: String, _ old: String, _ new: String, says: String) -> MalformedInput {
    precondition(MalformedStudy.codebook.contains(old), "the codebook has what is replaced: \(old)")
    return MalformedInput(
      what: what, codebook: MalformedStudy.codebook.replacing(old, with: new),
      export: Array(MalformedStudy.export.utf8), ending: .refused(65), says: says)
  }

  /// A codebook that is refused, to whose end `lines` are added.
  static func codebook(_ what: String, adding lines: String, says: String) -> MalformedInput {
    MalformedInput(
      what: what, codebook: MalformedStudy.codebook + lines + "\n", export: Array(MalformedStudy.export.utf8),
      ending: .refused(65), says: says)
  }

  /// A file in the place of the codebook that is none.
  static func noCodebook(_ what: String, _ text: String, says: String) -> MalformedInput {
    MalformedInput(
      what: what, codebook: text, export: Array(MalformedStudy.export.utf8), ending: .refused(65), says: says)
  }
}

/// The study in which the malformed input stands.
enum MalformedStudy {
  static let codebook = """
    study: proef
    title: Proef
    languages: [nl]
    waves:
      voor: {label: Voor, period: 2021-01-01/2021-06-30}
      na: {label: Na, period: 2022-01-01/2022-06-30}
    groups:
      artsen: {label: Artsen, population: 40}
      scholen: {label: Scholen, population: {voor: 20, na: 22}, in-both: 18}
    themes:
      kosten: {label: Kosten, relevant-change: 5}
    scales:
      eens:
        kind: ordinal
        answers: {1: Oneens, 2: Neutraal, 3: Eens}
        also: {Mee eens: 3}
        missing:
          weet-niet: {label: Weet niet, codes: [9]}
      cijfer: {kind: numeric, range: [1, 10]}
      reis: {kind: multiple, answers: {1: Fiets, 2: "Bus, tram", 3: Auto}}
      wijk: {kind: nominal, answers: {noord: Noord, zuid: Zuid}}
      tekst: {kind: open}
    items:
      k1: {theme: kosten, scale: eens, groups: [artsen], text: Ik weet wat het kost.}
      k2: {theme: kosten, scale: eens, text: Ik weeg kosten mee.}
      c1: {scale: cijfer, groups: [artsen], text: Welk cijfer geeft u?}
      v1: {scale: reis, groups: [artsen], text: Hoe reist u?}
      o1: {scale: tekst, groups: [artsen], text: Wilt u iets toelichten?}
    background:
      wijk: {label: Wijk, scale: wijk, groups: [artsen]}
    columns:
      respondent: code
      submitted: datum

    """

  /// The headings of the export.
  static let head = "code,datum,k1,k2,c1,v1,o1,wijk\n"

  /// Responses in which nothing is wrong.
  static let sound =
    "a1,2021-03-01 10:00,1,2,7,1;2,Ja,noord\na2,2021-03-02 10:00,3,9,8,Fiets,,zuid\n"
    + "a3,2021-03-03 10:00,2,2,6,3,,noord\na4,2021-03-04 10:00,3,1,\"7,5\",1,,zuid\n"
    + "a5,2021-03-05 10:00,1,3,9,\"Bus, tram\",,noord\n"

  static let export = head + sound

  /// The export with one more response, on line 7.
  static func with(_ row: String) -> String { export + row + "\n" }
}
