"""Every page of Markdown becomes a Word document that has its headings, captions, tables and pictures."""

import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest

from conftest import MADE, ROOT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CAPTION = re.compile(r"^\*\*((?:Tabel|Table|Figuur|Figure) \d+\. .*)\*\*$", re.M)


def plain(text):
    """Markdown without its marks, with one space where there are several."""
    text = re.sub(r"<[^>]*>|\*\*|`|\\(?=\W)", "", text)
    return " ".join(text.replace("*", "").split())


class Word:
    """What a Word document holds."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.body = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{W}body")
            self.media = {name: archive.read(name) for name in archive.namelist() if "/media/" in name}

    def text(self, element):
        return " ".join("".join(run.text or "" for run in element.iter(f"{W}t")).split())

    def paragraphs(self, *styles):
        for paragraph in self.body.iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            if style is not None and style.get(f"{W}val") in styles:
                yield self.text(paragraph)

    @property
    def tables(self):
        return [[[self.text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
                for table in self.body.iter(f"{W}tbl")]

    @property
    def alternatives(self):
        return [element.get("descr") for element in self.body.iter() if element.tag.endswith("}docPr")]


@pytest.fixture(scope="module")
def words(reports):
    """Each page of Markdown with its Word document."""
    report = reports / "westerkwartier/report"
    target = MADE / "docx"
    shutil.rmtree(target, ignore_errors=True)
    outcome = subprocess.run([ROOT / ".ci/docx", report, target], capture_output=True, text=True)
    assert outcome.returncode == 0 and outcome.stderr == "", outcome.stderr
    return [(page.read_text(), Word(target / page.relative_to(report).with_suffix(".docx")), page.name)
            for page in sorted(report.glob("**/*.md"))]


def test_headings_arrive_as_headings(words):
    for markdown, word, name in words:
        expected = [plain(line.lstrip("#")) for line in markdown.splitlines() if re.match(r"#{1,4} ", line)]
        assert list(word.paragraphs("Heading1", "Heading2", "Heading3", "Heading4")) == expected, name


def test_captions_arrive_as_captions(words):
    for markdown, word, name in words:
        expected = [plain(caption) for caption in CAPTION.findall(markdown)]
        assert list(word.paragraphs("TableCaption", "ImageCaption")) == expected, name
        assert expected, name


def test_tables_arrive_cell_by_cell(words):
    for markdown, word, name in words:
        blocks = [block.splitlines() for block in markdown.split("\n\n") if block.startswith("|")]
        tables = word.tables
        assert len(tables) == len(blocks), name
        for lines, table in zip(blocks, tables):
            rows = [lines[0], *lines[2:]]
            assert len(table) == len(rows), name
            for line, row in zip(rows, table):
                cells = re.split(r"(?<!\\)\|", line)[1:-1]
                assert len(row) == len(cells), name
            first = [plain(re.sub(r"\[(.*?)\]\([^)]*\)", r"\1", re.split(r"(?<!\\)\|", line)[1])) for line in rows]
            assert [row[0] for row in table] == first, name


def test_figures_arrive_as_pictures_with_their_description(words):
    for markdown, word, name in words:
        expected = [plain(text) for text in re.findall(r"!\[((?:\\.|[^\]\\])*)\]\(", markdown)]
        assert [" ".join(text.split()) for text in word.alternatives] == expected, name
        assert len(word.media) == len(set(expected)), name
        assert all(content.startswith(b"\x89PNG") for content in word.media.values()), name
