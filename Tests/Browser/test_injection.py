"""Text from codebook and exports arrives as text, whatever it holds: on the page, in Word, in a spreadsheet."""

import csv
import html
import json
import re
import subprocess

import pytest

from conftest import MADE, run

from waiting import until

EVIL = ('=HYPERLINK("http://evil.example") <script>window.hit=1</script><img src=x onerror="window.hit=2">'
        '</title></style></svg></desc> [klik](javascript:window.hit=3) ![x](http://evil.example/x.png) | `a` '
        '**b** &lt;i&gt; \'q\' "r" \u202edlrow\u2066 $x$ # kop')


def evil(name):
    """A name that is different everywhere and hostile anywhere."""
    return f"{EVIL} {name}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The published folders of a study whose every text attacks."""
    folder = tmp_path_factory.mktemp("hostile")
    study = {
        "study": "vijand", "title": evil("titel"), "languages": ["nl", "en"],
        "about": {"purpose": evil("doel"), "limitations": evil("grenzen")},
        "waves": {"voor": {"label": evil("voor"), "period": "2021-01-01/2021-01-31"},
                  "na": {"label": evil("na"), "period": "2022-01-01/2022-01-31"}},
        "groups": {"artsen": {"label": evil("artsen"), "population": 60}, "scholen": {"label": evil("scholen")}},
        "themes": {"kosten": {"label": evil("kosten"), "description": evil("beschrijving")}},
        "scales": {
            "eens": {"kind": "ordinal", "answers": {str(code): evil(f"antwoord {code}") for code in range(1, 4)},
                     "missing": {"weet-niet": {"label": evil("weet niet"), "codes": ["9"]}}},
            "vrij": {"kind": "open"},
            "soort": {"kind": "nominal", "answers": {"a": evil("soort a"), "b": evil("soort b")}}},
        "items": {
            "kosten-1": {"theme": "kosten", "scale": "eens", "text": evil("stelling 1"),
                         "text-for": {"scholen": evil("voor scholen")}},
            "kosten-2": {"theme": "kosten", "scale": "eens", "reverse": True, "text": evil("stelling 2")},
            "los": {"scale": "soort", "text": evil("losse vraag")},
            "open": {"scale": "vrij", "text": evil("open vraag")}},
        "background": {"soort": {"label": evil("soort"), "scale": "soort"}},
        "columns": {"respondent": "code"},
    }
    (folder / "study.yaml").write_text(json.dumps(study, ensure_ascii=False), encoding="utf-8")
    for wave in ("voor", "na"):
        for group in ("artsen", "scholen"):
            path = folder / "data" / wave / f"{group}.csv"
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["code", "kosten-1", "kosten-2", "los", "open", "soort"])
                for row in range(40):
                    answer = evil(f"antwoord {row % 3 + 1}") if row % 2 else row % 3 + 1
                    writer.writerow([f"{EVIL}{group}{row}", answer, (row + 1) % 3 + 1, "ab"[row % 2],
                                     evil("mening"), "ab"[row // 20]])
    output = MADE / "hostile"
    outcome = run("run", folder, "--output", output, home=folder)
    assert outcome.returncode == 0, outcome.stderr
    return output / "vijand"


def test_no_page_runs_loads_or_links_what_a_text_says(hostile, opened):
    pages = sorted(hostile.glob("report/**/*.html"))
    assert len(pages) == 10
    for path in pages:
        page = opened(path)
        page.eval_on_selector_all("details", "all => all.forEach(e => { e.open = true })")
        assert page.noise == [], path
        assert page.evaluate("window.hit") is None, path
        assert page.locator("script").count() == 1 and page.locator("img").count() == 0, path
        hrefs = page.eval_on_selector_all("a[href]", "all => all.map(e => e.getAttribute('href'))")
        assert all(re.fullmatch(r"(\.\./)?[a-z/.-]*(#[a-zA-Z0-9_-]+)?", href) for href in hrefs), path
        # The text is there, but for the marks that would turn what follows it round.
        shown = " ".join(page.evaluate("document.body.textContent").split())
        assert "<script>window.hit=1</script>" in shown and "[klik](javascript:window.hit=3)" in shown, path
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown), path
        assert page.title().count("<script>") == 1
        page.context.close()


def test_a_copied_block_is_text_too(hostile, opened):
    page = opened(hostile / "report/report.nl.html", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#theme-kosten-score .copy").first.click()
    until(page, "document.getElementById('_status').textContent !== ''")
    copied = page.evaluate("navigator.clipboard.read().then(i => i[0].getType('text/html')).then(b => b.text())")
    assert "<script" not in copied
    assert all(src.startswith("data:image/png;base64,") for src in re.findall(r'<img[^>]*?src="?([^" ]*)', copied))
    assert html.escape("<script>window.hit=1</script>", quote=False) in copied


def test_markdown_has_no_link_picture_or_markup_of_a_text(hostile):
    for path in sorted(hostile.glob("report/**/*.md")):
        for reader in ("gfm", "markdown"):
            tree = json.loads(subprocess.run(
                ["pandoc", "--from", reader, "--to", "json", path], capture_output=True, check=True).stdout)
            found = []

            def walk(node):
                if isinstance(node, dict):
                    if node.get("t") in ("Link", "Image"):
                        found.append(node["c"][2][0])
                    if node.get("t") == "RawInline" or node.get("t") == "RawBlock":
                        assert re.fullmatch(r'<span id="[a-z0-9-]*">|</span>|<br ?/?>', node["c"][1]), path
                    if node.get("t") == "Math":
                        raise AssertionError(f"{path}: {node}")
                    node = list(node.values())
                if isinstance(node, list):
                    for child in node:
                        walk(child)

            walk(tree["blocks"])
            assert all(re.fullmatch(r"(\.\./)?[a-z0-9/.-]*(#[a-z0-9-]+)?", target) for target in found), path


def test_no_cell_of_a_published_table_begins_a_formula(hostile):
    for path in sorted(hostile.glob("4-compare/*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert not re.match(r"[=@\t\r]", cell), (path, cell)
                    assert not re.match(r"[+-](?![0-9.]+(e[+-]?[0-9]+)?$)", cell), (path, cell)


def test_nothing_of_an_open_answer_or_a_code_is_published(hostile):
    for path in [*hostile.glob("report/**/*.*"), *hostile.glob("4-compare/*")]:
        text = path.read_text(encoding="utf-8")
        assert "mening" not in text, path
        assert not re.search(r"kop\s*(artsen|scholen)\d", text), path


def test_figures_hold_no_markup_of_a_text(hostile):
    from xml.etree import ElementTree
    for path in sorted(hostile.glob("report/figures/*.svg")):
        names = {element.tag.split("}")[1] for element in ElementTree.parse(path).iter()}
        assert names <= {"svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan", "line", "polygon",
                         "use", "ellipse"}, path
