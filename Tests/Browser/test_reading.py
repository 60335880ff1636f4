"""A reader can see a part of the report, in another order, unfolded; print and script-less pages show all."""

from waiting import until


def report(reports, opened, **options):
    return opened(reports / "westerkwartier/report/report.nl.html", **options)


def visible(page, selector):
    return page.eval_on_selector_all(selector, "all => all.filter(e => e.getClientRects().length).length")


def test_a_chosen_theme_is_the_only_one_in_sight(reports, opened):
    page = report(reports, opened)
    parts = visible(page, ".part[data-t]")
    page.select_option("#_vt", label="Regie")
    assert parts == 7
    assert page.eval_on_selector_all(
        ".part[data-t]", "all => all.filter(e => e.getClientRects().length).map(e => e.id)") == ["theme-regie"]
    assert visible(page, ".grid tbody tr") == 1
    assert page.locator("#_seen").inner_text().endswith("Regie.")
    page.select_option("#_vt", "")
    assert visible(page, ".part[data-t]") == parts
    assert page.locator("#_seen").inner_text() == ""
    assert page.noise == []


def test_a_chosen_group_is_the_only_one_in_tables_and_stands_out_in_figures(reports, opened):
    page = report(reports, opened)
    page.select_option("#_vg", label="Consulenten")
    page.click("#_vf")
    heads = page.eval_on_selector_all(
        "#theme-regie tr[data-g] th", "all => all.filter(e => e.getClientRects().length).map(e => e.textContent)")
    assert heads and all(head.startswith("Consulenten") for head in heads)
    veils = page.locator("#theme-regie-score svg.wide .veil").count()
    assert veils == 4, "every other group is veiled"
    page.select_option("#_vg", "")
    assert page.locator(".veil").count() == 0


def test_items_can_be_ordered_by_their_change_and_come_back_to_their_order(reports, opened):
    page = report(reports, opened)
    order = "all => all.map(e => e.id)"
    usual = page.eval_on_selector_all("#theme-kostenbewustzijn .block[data-d]", order)
    page.select_option("#_vo", "1")
    by_change = page.eval_on_selector_all(
        "#theme-kostenbewustzijn .block[data-d]", "all => all.map(e => Math.max(...e.dataset.d.split(' ')"
        ".map(x => x === '-' ? -1 : +x)))")
    assert by_change == sorted(by_change, reverse=True)
    page.select_option("#_vo", "")
    assert page.eval_on_selector_all("#theme-kostenbewustzijn .block[data-d]", order) == usual


def test_the_contents_follow_the_reader(reports, opened):
    page = report(reports, opened)
    page.evaluate("document.getElementById('item-regie-2').scrollIntoView()")
    until(page, "document.querySelectorAll('.toc [aria-current]').length === 2")
    marked = page.eval_on_selector_all(".toc [aria-current]", "all => all.map(e => e.hash)")
    assert marked == ["#theme-regie", "#item-regie-2"]


def test_a_link_to_what_is_out_of_sight_brings_it_back(reports, opened):
    page = report(reports, opened)
    page.select_option("#_vt", label="Regie")
    page.evaluate("location.hash = 'item-kosten-1'")
    until(page, "document.getElementById('item-kosten-1').getClientRects().length > 0")
    assert page.locator("#_seen").inner_text() == ""


def test_print_shows_all_of_the_report_whatever_was_chosen(reports, opened):
    page = report(reports, opened)
    page.select_option("#_vt", label="Regie")
    page.select_option("#_vg", label="Scholen")
    page.emulate_media(media="print")
    assert visible(page, ".part[data-t]") == 7
    assert page.eval_on_selector_all(".veil", "all => all.every(e => getComputedStyle(e).display === 'none')")
    assert visible(page, "#theme-regie-score > table tbody tr") == 5


def test_all_numbers_unfold_and_fold_again(reports, opened):
    page = report(reports, opened)
    assert page.locator("details.fold[open]").count() == 0
    page.click("#_vf")
    assert page.locator("details.fold:not([open])").count() == 0
    page.click("#_vf")
    assert page.locator("details.fold[open]").count() == 0
