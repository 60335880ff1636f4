import DelimitedText
import StatisticalFiles
import SurveyModel
import Workbooks

extension Place: CustomStringConvertible {
  /// `file:line`, or the file alone.
  var description: String { line.map { "\(file):\($0)" } ?? file }
}

extension IngestComplaint {
  /// Place, what was found, what was expected, and what helps.
  var sentence: String {
    switch self {
    // The files.
    case .nothingToIngest(let paths):
      "The study has no exports: none of \(Wording.list(paths)) is there. Put the exports of a wave there, or "
        + "name them under 'sources' in the codebook."
    case .missingFile(let file):
      "\(file): there is no such file, though the codebook names it under 'sources'. Put the export there, or "
        + "correct the name."
    case .unreadableFile(let file, let reason):
      "\(file): the file cannot be opened: \(reason). Give yourself the right to read it, or put another "
        + "copy there."
    case .readFailed(let file, let reason):
      "\(file): reading broke off: \(reason). Copy the file to another disk and try again."
    case .emptyFile(let file):
      "\(file): the file is empty; a line of headings and the responses below it were expected. Export it anew; "
        + "an export without responses still has its headings."
    case .foreignFile(let file, let kind):
      "\(file): the file is \(kind.words), not a text with a line of headings. \(kind.cure)"
    case .formatNotSeen(let place, let format, let detected):
      "\(place): the codebook says the format is '\(format.rawValue)', but the file does not look like it: "
        + "\(format.looks) "
        + (detected.map { "It looks like '\($0.rawValue)'. " } ?? "")
        + "Leave 'format' out to have it detected, or write 'format: \((detected ?? .csv).rawValue)'."
    case .markContradicts(let file, let declared, let mark):
      "\(file): the codebook says the encoding is \(declared.rawValue), but the file begins with the mark of "
        + "\(mark.rawValue). Leave 'encoding' out, or write 'encoding: \(mark.rawValue)'."
    case .text(let file, let error):
      "\(file):\(error.line): \(error.problem)"
    case .workbook(let file, let error): "\(file): \(error)"
    case .statistical(let file, let error): "\(file): \(error)"
    case .severalExports(let files):
      "There are several exports of the same wave and group: \(Wording.list(files)). Keep one, or name those "
        + "that are meant under 'sources' in the codebook."
    case .tooManyDestinations(let file, let count):
      "\(file): the codebook gives \(count) combinations of wave and group for this file, and one file can "
        + "have \(RowRouter.mostDestinations). Split the file by wave."

    // The headings.
    case .repeatedHeading(let place, let heading, let columns):
      "\(place): the heading \(Wording.quoted(heading)) stands above the columns "
        + "\(columns.map(String.init).joined(separator: ", ")); case, white space and the shape of quotes do not "
        + "count. Rename them, or delete all but one."
    case .unsettledColumns(let place, let columns, let surroundings):
      Self.unsettled(columns, place, surroundings)
    case .optionsWithoutColumn(let place, let variable, let scale, let options, let others):
      "\(place): \(variable) has a column for each option, and none for "
        + "\(Wording.list(options.map { $0.label.translations[0].text })). "
        + (others.isEmpty
          ? "" : "Columns of the same question that are no option of the scale: \(Wording.list(others)). ")
        + "Where a heading spells an option in another way, add the spelling to 'also' of the scale "
        + "\(Wording.quoted(scale.text)); else export all options."
    case .missingSubjectColumn(let place, let subject, let heading, let nearest):
      "\(place): there is no column \(Wording.quoted(heading)), which the codebook says tells the "
        + "\(subject.rawValue)."
        + (nearest.map { " Perhaps \(Wording.quoted($0)) is meant; correct 'column' in the source." }
          ?? " Correct 'column' in the source, or add the column.")

    // The rows.
    case .raggedRow(let place, let found, let expected):
      "\(place): the row has \(Wording.counted(found, "field")), and the line of headings has \(expected). "
        + "Check the delimiter, and whether text with the delimiter in it stands in quotation marks."
    case .cellWithoutHeading(let place, let column):
      "\(place): column \(column) holds a value but has no heading. Give it a heading, or empty it."
    case .unlistedValues(let place, let subject, let heading, let values, let listed):
      "\(place): column \(Wording.quoted(heading)) tells the \(subject.rawValue), and holds "
        + "\(Wording.list(values)), which the codebook does not list. It lists \(Wording.list(listed)). Add "
        + "the others under 'values', each with its \(subject.rawValue) or 'skip'."

    // The cells.
    case .unknownAnswers(let column, let values, let count):
      Self.unknown(column, values, count)
    case .shiftedCoding(let column, let offScale, let answered, let observed):
      "\(column.place(nil)): \(offScale) of \(Wording.counted(answered, "answer")) are off the scale "
        + "\(Wording.quoted(column.scale.id.text)), more than a fifth: the coding is most likely another one. "
        + "The column holds \(observed.prefix(Wording.mostListed).map { "\($0.text) (\($0.count))" }.joined(separator: ", "))"
        + (observed.count > Wording.mostListed ? " and \(observed.count - Wording.mostListed) more" : "")
        + ". Expected: \(Wording.sentence(column.expected)) Correct the codes of the scale or the export, or list "
        + "codes that stand for no answer under 'missing'."
    case .ambiguousDate(let place, let heading, let text, let dayFirst, let monthFirst, let count):
      "\(place): \(Wording.quoted(text)) in column \(Wording.quoted(heading)) can be \(dayFirst) or \(monthFirst)"
        + (count == 1 ? "" : ", and so can \(count) cells of it in all")
        + ". Write 'dates: dd-mm-yyyy' in the source if the day comes first, 'dates: mm-dd-yyyy' if the month does."
    case .unreadableDates(let place, let heading, let first, let count):
      "\(place): column \(Wording.quoted(heading)) has \(Wording.counted(count, "cell")) that cannot be read as a "
        + "date, the first \(first.words). Expected was a form such as 2021-09-01 10:59 or, with 'dates: dd-mm-yyyy' in "
        + "the source, 1-9-2021 10:59.\(first.cure)"
    case .unreadableNumbers(let place, let role, let heading, let shape, let count):
      "\(place): column \(Wording.quoted(heading)) (\(role.name)) has \(Wording.counted(count, "cell")) without a "
        + "usable number, the first of the form \(Wording.quoted(shape)). Expected was "
        + (role == .duration ? "a number of seconds, or h:mm:ss." : "a number of at least 0.")
    case .unknownConsent(let place, let heading, let values, let count):
      "\(place): column \(Wording.quoted(heading)) (consent) has \(Wording.counted(count, "cell that says", "cells that say")) "
        + "neither yes nor no: \(Wording.list(values)). Expected was a word such as 'ja' or 'nee', 'yes' or 'no', "
        + "'akkoord' or 'niet akkoord', or 1 or 0. Replace them in the export."
    case .damagedCodes(let place, let role, let heading, let shape, let count):
      "\(place): column \(Wording.quoted(heading)) (\(role.name)) has \(Wording.counted(count, "code")) that a "
        + "spreadsheet turned into rounded numbers, the first of the form \(Wording.quoted(shape)): different codes "
        + "have become one. Export the responses anew, and import the column as text before saving it."
    }
  }
}

extension Source.Format {
  /// What files of this format begin with.
  fileprivate var looks: String {
    switch self {
    case .csv: "a line of headings was expected."
    case .limesurvey:
      "columns such as id, submitdate, lastpage and startlanguage, or their texts, were expected."
    case .qualtrics: "a row of names such as StartDate and ResponseId, and a row of ImportIds, were expected."
    case .surveymonkey: "columns such as Respondent ID, Collector ID, Start Date and End Date were expected."
    case .msForms:
      "columns such as ID, Start time and Completion time (Begintijd, Tijd van voltooien) were expected."
    case .googleForms: "a first column Timestamp (Tijdstempel) with moments below it was expected."
    case .spss: "an SPSS file was expected."
    case .excel: "an Excel workbook was expected."
    }
  }
}

extension CellLook {
  fileprivate var words: String {
    switch self {
    case .shape(let shape): "of the form \(Wording.quoted(shape))"
    case .date(let text): Wording.quoted(text)
    case .serialDay(let text): Wording.quoted(text)
    }
  }

  fileprivate var cure: String {
    switch self {
    case .shape: ""
    case .date: " Days and times that there are not, and another order than the declared one, cannot be read."
    case .serialDay:
      " A spreadsheet counts days by such numbers: give the column the form of a date before saving it as CSV."
    }
  }
}

extension IngestComplaint.ForeignKind {
  fileprivate var words: String {
    switch self {
    case .pdf: "a PDF document"
    case .webPage: "a web page"
    case .json: "JSON"
    case .xml: "XML"
    }
  }

  fileprivate var cure: String {
    switch self {
    case .pdf: "Export the responses as CSV."
    case .webPage: "Most likely the download asked for a password; export the responses as CSV again."
    case .json, .xml: "Export the responses as CSV."
    }
  }
}
