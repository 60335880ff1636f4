"""Makes the SPSS files beside it. Run: python3 make.py (pyreadstat 1.3.7).

answers.csv is the twin of answers.sav, answers-rows.sav and answers.zsav: the same table as text.
"""
import datetime, os, struct

import pandas, pyreadstat

os.chdir(os.path.dirname(os.path.abspath(__file__)))
D, N = datetime.datetime, float("nan")
LONG = "een_lange_variabelenaam_van_meer_dan_acht_tekens"
MISSING = pandas.NaT
frame = pandas.DataFrame({
    "code": ["A1", "B2", "", "één “€”"],
    "kosten_1": [4.0, 9.0, N, 99.0],
    LONG: [1.0, 2.5, -0.25, N],
    "ingezonden": [D(2021, 9, 21, 9, 58, 20), MISSING, D(2000, 2, 29, 23, 59, 59), D(1999, 12, 31)],
    "datum": [datetime.date(2021, 9, 21), None, datetime.date(2000, 2, 29), datetime.date(1899, 12, 31)],
    "tijd": [datetime.time(9, 58, 20), None, datetime.time(0, 0, 1), datetime.time(23, 59, 59)],
    "open": ["x" * 300, "regel 1\nregel 2", "a,b;\"c\"", ""],
    "cijfer": [0.1 + 0.2, 1e6, 128.0, 1.0 / 3],
})
META = dict(
    column_labels=["Code", "Ik weet wat de hulp kost waarnaar ik verwijs.", None, "Ingezonden op", None, None,
                   "Wat wilt u nog kwijt?", "Cijfer"],
    variable_value_labels={
        "kosten_1": {1: "Helemaal mee oneens", 2: "Mee oneens", 3: "Neutraal", 4: "Mee eens",
                     5: "Helemaal mee eens", 9: "Weet niet / n.v.t."},
        "code": {"A1": "Afdeling één"},
    },
    missing_ranges={"kosten_1": [9, {"lo": 90, "hi": 99}], LONG: [{"lo": -1, "hi": 0}]},
    variable_format={"ingezonden": "DATETIME20", "datum": "EDATE10", "tijd": "TIME8"},
)
pyreadstat.write_sav(frame, "answers.sav", compress=False, **META)
pyreadstat.write_sav(frame, "answers-rows.sav", row_compress=True, **META)
pyreadstat.write_sav(frame, "answers.zsav", compress=True, **META)
pyreadstat.write_sav(frame.head(0), "no-cases.sav")

with open("answers.csv", "w", encoding="utf-8", newline="") as file:
    def quoted(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text

    def cell(name, value):
        if value is None or value is MISSING or value != value:
            return ""
        if name in ("datum", "tijd"):
            text = value.isoformat()
            return text[1:] if name == "tijd" and text[0] == "0" else text
        if name == "ingezonden":
            return value.strftime("%Y-%m-%d %H:%M:%S")
        return format(value, ".15g") if isinstance(value, float) else value

    file.write(",".join(frame.columns) + "\n")
    for row in frame.to_dict("records"):
        file.write(",".join(quoted(cell(name, value)) for name, value in row.items()) + "\n")

whole = open("answers.sav", "rb").read()
open("cut.sav", "wb").write(whole[: len(whole) - 100])
open("cut-dictionary.sav", "wb").write(whole[:700])

# The same file as programs without Unicode write it, one byte a letter. Two records tell the encoding: 7, 20
# by its name, and 7, 3 by the number of its code page, which is the last of eight.
letters = pandas.DataFrame({"antwoord": ["ja", "nee"], "toelichting": ["cafxe", "prxma"]})
pyreadstat.write_sav(letters, "letters.sav", compress=False, column_labels=["Antwoord", "Toelichting xxn"])
raw = open("letters.sav", "rb").read().replace(b"cafxe", b"caf\xe9e").replace(b"prxma", b"pr\xefma")
raw = raw.replace(b"Toelichting xxn", b"Toelichting \xe9\xe9n")
os.remove("letters.sav")


def encoded(name, code_page, encoding):
    name_record = struct.pack("<iiii", 7, 20, 1, 5) + b"UTF-8"
    page = raw.index(struct.pack("<iiii", 7, 3, 4, 8)) + 16 + 7 * 4
    assert name_record in raw and raw[page: page + 4] == struct.pack("<i", 65001)
    changed = raw[:page] + struct.pack("<i", code_page) + raw[page + 4:]
    changed = changed.replace(name_record, struct.pack("<iiii", 7, 20, 1, len(encoding)) + encoding)
    open(name, "wb").write(changed)


encoded("windows-1252.sav", 1252, b"windows-1252")
encoded("wrong-encoding.sav", 65001, b"UTF-8")
encoded("unknown-encoding.sav", 54321, b"KLING")
