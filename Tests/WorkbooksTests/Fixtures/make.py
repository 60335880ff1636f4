"""Makes the workbooks beside it. Run: python3 make.py (openpyxl 3.1.5, XlsxWriter 3.3.1).

answers.csv is the twin of all answers-*.xlsx: the same table as text.
"""
import csv, datetime, io, os, struct, zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

os.chdir(os.path.dirname(os.path.abspath(__file__)))
D, T = datetime.datetime, datetime.time
MOMENT = D(2021, 9, 21, 9, 58, 20)

# heading, then rows; None is a cell that is left out.
ROWS = [
    ["code", "ingezonden", "datum", "tijd", "duur", "kosten-1", "cijfer", "opmerking", "lang"],
    ["A1", MOMENT, D(2021, 9, 21), T(9, 58, 20), datetime.timedelta(seconds=338), 4, 7.5,
     "één \u201cprima\u201d; ja", "regel 1\nregel 2"],
    ["A2", None, None, None, None, None, None, None, None],
    None,  # an empty row
    ["A3", D(2021, 12, 31, 23, 59, 59), D(2000, 2, 29), T(0, 0, 1), datetime.timedelta(hours=26), 99, 0.1 + 0.2,
     "  met spaties  ", "=1+1"],
    ["007", None, D(1999, 12, 31), None, None, 123456789012, -1.25, None, "ö𝄞"],
]
FORMATS = {1: "dd/mm/yyyy hh:mm:ss", 2: "d-m-yyyy", 3: "hh:mm:ss", 4: "[h]:mm:ss"}


def twin():
    def text(value, column):
        if value is None:
            return ""
        if isinstance(value, datetime.timedelta):
            seconds = int(value.total_seconds())
            return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        if isinstance(value, datetime.time):
            return value.isoformat()
        if isinstance(value, datetime.datetime):
            return value.strftime("%Y-%m-%d" if column == 2 else "%Y-%m-%d %H:%M:%S")
        if isinstance(value, float):
            return format(value, ".15g")
        return str(value)

    with open("answers.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in ROWS:
            if row is not None:
                writer.writerow([text(value, column) for column, value in enumerate(row)])


def with_openpyxl(name, epoch1904=False):
    book = openpyxl.Workbook()
    if epoch1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Antwoorden & zo"
    for number, row in enumerate(ROWS, 1):
        for column, value in enumerate(row or [], 1):
            if value is None:
                continue
            cell = sheet.cell(number, column)
            cell.value = value
            if value == "=1+1":
                cell.data_type = "s"
            if number > 1 and column - 1 in FORMATS:
                cell.number_format = FORMATS[column - 1]
    sheet.cell(9, 3).number_format = "0.00"  # a styled cell without a value, below and beside
    sheet.cell(2, 14).number_format = "0.00"
    book.create_sheet("Leeg")
    hidden = book.create_sheet("Verborgen")
    hidden["A1"] = "keuzelijst"
    hidden.sheet_state = "hidden"
    book.save(name)


def with_xlsxwriter(name, constant_memory):
    book = xlsxwriter.Workbook(name, {"constant_memory": constant_memory, "strings_to_numbers": False})
    book.set_properties({"created": D(2021, 1, 1)})
    sheet = book.add_worksheet("Blad1")
    bold = book.add_format({"bold": True})
    formats = {column: book.add_format({"num_format": code}) for column, code in FORMATS.items()}
    formats[2] = book.add_format({"num_format": 14})
    for number, row in enumerate(ROWS):
        for column, value in enumerate(row or []):
            if value is None:
                continue
            if number and column in FORMATS:
                sheet.write_datetime(number, column, value, formats[column])
            elif isinstance(value, str):
                if value.startswith("één") and not constant_memory:
                    sheet.write_rich_string(number, column, "één ", bold, "\u201cprima\u201d", "; ja")
                elif value == "007":
                    sheet.write_formula(number, column, '="00"&7', None, "007")
                else:
                    sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value)
    sheet.merge_range(10, 0, 10, 2, "")
    sheet.set_row(4, None, None, {"hidden": True})
    book.close()


RELS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>')
REL = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'


def by_hand(name, sheet, strings=None, book=None, extra=(), main="xl/workbook.xml", styles=None, prefix=""):
    """A workbook as the standard allows and few programs write it."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": RELS.format(REL.format("r1", "officeDocument", main)),
        main: book or ('<workbook xmlns:r="urn:r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/>'
                       '</sheets></workbook>'),
        "xl/_rels/workbook.xml.rels": RELS.format(
            REL.format("rId1", "worksheet", "/xl/worksheets/sheet1.xml")
            + REL.format("rId2", "sharedStrings", "sharedStrings.xml") * bool(strings)
            + REL.format("rId3", "styles", "styles.xml") * bool(styles)),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings:
        parts["xl/sharedStrings.xml"] = strings
    if styles:
        parts["xl/styles.xml"] = styles
    parts.update(extra)
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for part, text in parts.items():
            if text is None:
                continue
            info = zipfile.ZipInfo(part, (2021, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


def sheet(rows, after=""):
    return f'<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>{rows}</sheetData>{after}</worksheet>'


twin()
with_openpyxl("answers-openpyxl.xlsx")
with_openpyxl("answers-1904.xlsx", epoch1904=True)
with_xlsxwriter("answers-xlsxwriter.xlsx", False)
with_xlsxwriter("answers-inline.xlsx", True)

by_hand(
    "unusual.xlsx",
    '<x:worksheet xmlns:x="urn:x"><x:sheetData>'
    '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:rPh><x:t>NO</x:t></x:rPh><x:r><x:t> b</x:t></x:r>'
    '</x:is></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>1</x:f><x:v>c_x000D_d_x005F_x</x:v></x:c></x:row>'
    '<x:row r="5" hidden="1"><x:c t="b"><x:v>1</x:v></x:c><x:c t="b"><x:v>0</x:v></x:c>'
    '<x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
    '<x:row r="6"><x:c r="A6" t="d"><x:v>2021-09-21T09:58:20</x:v></x:c><x:c r="C6" s="1"><x:v>1.0</x:v></x:c></x:row>'
    '<x:row><x:c r="A7" s="2"><x:v>59</x:v></x:c><x:c r="B7" s="2"><x:v>60</x:v></x:c>'
    '<x:c r="C7" s="2"><x:v>61.5</x:v></x:c></x:row>'
    '<x:row/><x:row r="9"><x:c r="B9"><x:v>1.1000000000000001</x:v></x:c><x:c r="C9" t="s"><x:v>0</x:v></x:c></x:row>'
    '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>',
    strings='<sst><si><t xml:space="preserve"> x </t></si><si><r><t>ri</t></r><r><t>ch</t></r></si></sst>',
    styles='<styleSheet><numFmts><numFmt numFmtId="164" formatCode="General;[Red]yy"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>'
    '<xf numFmtId="14"/></cellXfs></styleSheet>')
by_hand(
    "utf16.xlsx",
    ('<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
     '<t>één</t></is></c></row></sheetData></worksheet>').encode("utf-16"))

two = ('<workbook xmlns:r="urn:r"><sheets><sheet name="Eén" sheetId="1" r:id="rId1"/>'
       '<sheet name="Twee" sheetId="2" r:id="rId1"/></sheets></workbook>')
cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
by_hand("several.xlsx", sheet(cell), book=two)
by_hand("no-cells.xlsx", sheet('<row r="1"><c r="A1" s="0"/></row>'), book=two)
by_hand("no-part.xlsx", sheet(cell), extra={"xl/worksheets/sheet1.xml": None})
by_hand("no-xml.xlsx", "<worksheet><sheetData><row r='1'></c></sheetData></worksheet>")
by_hand("cut-xml.xlsx", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c>")
by_hand("entities.xlsx", '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>')
by_hand("formula.xlsx", sheet('<row r="2"><c r="B2"><f>1+1</f></c></row>'))
by_hand("row-order.xlsx", sheet('<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'))
by_hand("cell-order.xlsx", sheet('<row r="1"><c r="C1"><v>1</v></c><c r="B1"><v>1</v></c></row>'))
by_hand("cell-elsewhere.xlsx", sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'))
by_hand("row-elsewhere.xlsx", sheet('<row r="1048577"><c><v>1</v></c></row>'))
by_hand("no-string.xlsx", sheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>'),
        strings="<sst><si><t>a</t></si></sst>")
by_hand("no-number.xlsx", sheet('<row r="1"><c r="A1"><v>1,5</v></c></row>'))
by_hand("long-cell.xlsx", sheet('<row r="1"><c r="A1" t="str"><v>' + "x" * 100_000 + "</v></c></row>"))
by_hand("long-row.xlsx", sheet('<row r="1">' + ('<c t="str"><v>' + "x" * 98_000 + "</v></c>") * 180 + "</row>"))
by_hand("bomb.xlsx", sheet(cell + " " * (66 << 20)))
by_hand("binary.xlsb", sheet(cell), main="xl/workbook.bin")
with zipfile.ZipFile("sheet.ods", "w") as archive:
    archive.writestr(zipfile.ZipInfo("mimetype", (2021, 1, 1, 0, 0, 0)), "application/vnd.oasis.opendocument.spreadsheet")
    archive.writestr(zipfile.ZipInfo("content.xml", (2021, 1, 1, 0, 0, 0)), "<x/>")
with zipfile.ZipFile("other.zip", "w") as archive:
    archive.writestr(zipfile.ZipInfo("a.txt", (2021, 1, 1, 0, 0, 0)), "a")
whole = open("answers-openpyxl.xlsx", "rb").read()
open("cut.xlsx", "wb").write(whole[: len(whole) * 2 // 3])
at = whole.index(b"xl/worksheets/sheet1.xml") + 200
open("flipped.xlsx", "wb").write(whole[:at] + bytes(b ^ 0x55 for b in whole[at: at + 40]) + whole[at + 40:])
compound = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
open("old.xls", "wb").write(compound + "Workbook".encode("utf-16-le") + bytes(600))
open("password.xlsx", "wb").write(compound + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
# The bit that says that a part is encrypted, in the local header and in the directory.
by_hand("password-part.xlsx", sheet(cell))
locked = bytearray(open("password-part.xlsx", "rb").read())
for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
    start = locked.find(signature)
    while start >= 0:
        locked[start + flags] |= 1
        start = locked.find(signature, start + 4)
open("password-part.xlsx", "wb").write(locked)
