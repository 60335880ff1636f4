"""Makes the workbooks and SPSS files beside it from their twins of text. Run: python3 make-binary.py
(openpyxl 3.1.5, pyreadstat 1.3.7).
"""
import csv, datetime, os, re

import openpyxl, pandas, pyreadstat

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def rows(name, delimiter=","):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def typed(text, mark):
    """What a program that writes workbooks makes of a cell: a moment, a number, or text."""
    for pattern in ("%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M:%S"):
        try:
            return datetime.datetime.strptime(text, pattern)
        except ValueError:
            pass
    if re.fullmatch(rf"-?[0-9]{{1,9}}({re.escape(mark)}[0-9]+)?", text):
        return float(text.replace(mark, "."))
    return text or None


def workbook(name, table, headings=1, mark="."):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Form1"
    for number, row in enumerate(table, 1):
        for column, text in enumerate(row, 1):
            value = text or None if number <= headings else typed(text, mark)
            cell = sheet.cell(number, column, value)
            if isinstance(value, datetime.datetime):
                cell.number_format = "m/d/yy h:mm:ss"
    book.save(name)


workbook("excel-codes.xlsx", rows("csv-codes.csv"))
forms = rows("ms-forms.nl.csv", ";")
workbook("ms-forms.nl.xlsx", forms, mark=",")
workbook("google-forms.nl.xlsx", rows("google-forms.nl.csv"))
workbook("surveymonkey.nl.xlsx", rows("surveymonkey.nl.csv"), headings=2)

codes = rows("csv-codes.csv")
AGREE = {1: "Helemaal mee oneens", 2: "Mee oneens", 3: "Neutraal", 4: "Mee eens", 5: "Helemaal mee eens",
         9: "Weet niet / n.v.t."}
TRAVEL = ["Fiets", "Bus, tram of metro", "Auto"]


def number(text):
    return float(text) if text else float("nan")


def moment(text):
    return datetime.datetime.fromisoformat(text)


table = {heading: [row[column] for row in codes[1:]] for column, heading in enumerate(codes[0])}
answered = [text != "" for text in table["vervoer-1"]]
frame = pandas.DataFrame({
    "code": table["code"],
    "begin": [moment(text) for text in table["begin"]],
    "verzonden": [moment(text) for text in table["verzonden"]],
    "kosten_1": [number(text) for text in table["kosten-1"]],
    "kosten_2": [number(text) for text in table["kosten-2"]],
    "cijfer_1": [number(text) for text in table["cijfer-1"]],
    **{f"vervoer_1_{option}": [1.0 if str(option) in text.split(",") else 0.0 for text in table["vervoer-1"]]
       for option in (1, 2, 3)},
    "vervoer_1_geen": [1.0 if text == "geen" else 0.0 for text in table["vervoer-1"]],
    "open_1": table["open-1"],
    "gebied": [{"leek": 1.0, "zuidhorn": 2.0}[text] for text in table["gebied"]],
})
LABELS = ["Uw code", None, None, "Ik weet wat de hulp kost.", "Ik bespreek de kosten.", "Welk cijfer geeft u?",
          *[f"Hoe reist u? [{option}]" for option in TRAVEL + ["Geen van deze"]],
          "Wat is de naam van de hulp, en waarom?", "Gebied"]
TICKED = [f"vervoer_1_{option}" for option in (1, 2, 3, "geen")]
TICKS = {name: {0: "Nee", 1: "Ja"} for name in TICKED}
pyreadstat.write_sav(
    frame, "spss-codes.sav", column_labels=LABELS,
    variable_value_labels={"kosten_1": AGREE, "kosten_2": AGREE, "gebied": {1: "Leek", 2: "Zuidhorn"}, **TICKS},
    missing_ranges={"kosten_1": [9], "kosten_2": [9]},
    variable_format={"begin": "DATETIME20", "verzonden": "DATETIME20"})

# The same with codes of its own: the scale from the other end, ticks as 1 and 2, variables by number, and a
# missing value that the codebook does not know.
frame["kosten_1"] = [8.0 if value != value else 6 - value if value < 9 else 7.0 for value in frame["kosten_1"]]
frame["kosten_2"] = [8.0 if value != value else 6 - value if value < 9 else 7.0 for value in frame["kosten_2"]]
for name in TICKED:
    frame[name] = 2 - frame[name]
names = {"code": "code", "begin": "begin", "verzonden": "verzonden"}
frame.columns = [names.get(name, f"V{position}") for position, name in enumerate(frame.columns)]
OTHER = {**{6 - code: label for code, label in AGREE.items() if code < 6}, 7: AGREE[9], 8: "Niet ingevuld"}
pyreadstat.write_sav(
    frame, "spss-other-codes.zsav", compress=True, column_labels=LABELS,
    variable_value_labels={"V3": OTHER, "V4": OTHER, "V11": {1: "Leek", 2: "Zuidhorn"},
                           **{f"V{position}": {1: "Ja", 2: "Nee"} for position in (6, 7, 8, 9)}},
    missing_ranges={"V3": [7, 8], "V4": [7, 8]},
    variable_format={"begin": "DATETIME20", "verzonden": "DATETIME20"})
