"""Whatever is typed, uploaded or sent, people are told in plain words what is so, keep what they wrote, and go on."""

import csv
import io
from pathlib import Path

import pytest
from evaluating import (
    add_action,
    add_evidence,
    add_factor,
    expect_saved,
    form_behind,
    open_area,
    open_evaluation,
    reason,
    save_state,
    try_to_add_evidence,
)
from page_checks import check_page, expect_problem
from playwright.sync_api import Page, expect
from signing_in import sign_in_as
from uploads import large, pdf, program

SCHOOL = "Hartlow High School"
FRAMEWORK = "Inspection readiness"
FIXTURE = Path(__file__).parent / "fixtures/register.csv"
STRANGE = (
    "  Straight \" and ', curly “ ” ‘ ’, low „ “, angled « » ‹ ›, back ` ´\n"
    "<b>&amp;</b> </textarea> <script>alert(1)</script> %00 \\n {{ }} ${x}\n\n"
    "👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301 é \u00a0| ﷽ \u200f"
    "مدرسة الوادي، שלום עולם, 学校, ไทย, ẞß\n\ttab\n "
)
STRANGE_LINE = "“Übung” & <i>'x'</i> \"y\" 👩🏽‍🏫 مدرسة שלום e\u0301"


@pytest.fixture
def evaluation(sample, page) -> Page:
    sign_in_as(page, sample, "tunde.bakare")
    open_evaluation(page, SCHOOL, FRAMEWORK)
    return page


@pytest.fixture
def import_page(sample, page) -> Page:
    sign_in_as(page, sample, "marcus.hale")
    page.goto("/imports/new")
    return page


def test_a_program_that_calls_itself_a_pdf_is_not_taken_as_evidence(evaluation, tmp_path):
    open_area(evaluation, "Inclusion")
    file = program(tmp_path, "Governors’ minutes.pdf")
    try_to_add_evidence(evaluation, "Minutes", "Governors asked about suspensions.", "document", file=str(file))
    form = evaluation.locator("form[action$='/evidence']")
    expect(form.locator(".field", has=evaluation.locator("[name=file]"))).to_contain_text(
        "The name says a PDF, but the content is not."
    )
    expect(form.get_by_label("Title")).to_have_value("Minutes")
    expect(form.get_by_label("What does it show?")).to_have_value("Governors asked about suspensions.")
    check_page(evaluation, "evidence-refused")
    form.locator("[name=file]").set_input_files(pdf(tmp_path, "Minutes of May.pdf", "Minutes of May"))
    form.get_by_role("button", name="Add evidence").click()
    expect(evaluation.locator("#area li.ev").filter(has_text="Minutes")).to_contain_text("suspensions")


def test_a_file_that_is_too_large_is_said_to_be_before_it_travels(evaluation, tmp_path):
    open_area(evaluation, "Inclusion")
    form = form_behind(evaluation, "Add evidence")
    form.get_by_label("Title").fill("The whole film")
    form.locator("[name=file]").set_input_files(large(tmp_path, "film.pdf", 200))
    said = form.locator(".field", has=evaluation.locator("[name=file]"))
    expect(said).to_contain_text("This file is 200 MB. The limit is 25 MB. Try a link instead.")
    form.get_by_role("button", name="Add evidence").click()
    expect(form.get_by_label("Title")).to_have_value("The whole film")
    expect(form.locator("[name=file]")).to_be_focused()


def test_a_file_that_is_too_large_gets_a_plain_page_where_no_script_stops_it(sample, plain_page, tmp_path):
    sign_in_as(plain_page, sample, "tunde.bakare")
    open_evaluation(plain_page, SCHOOL, FRAMEWORK)
    file = large(tmp_path, "film.pdf", 200)
    try_to_add_evidence(plain_page, "The whole film", "It is long.", "observation", file=str(file))
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("That is too large", timeout=60_000)
    expect(plain_page.locator("main")).to_contain_text("Choose a smaller file, or link to it instead.")
    assert sample.site.answers()


def register(folder: Path, *left_out: str) -> Path:
    """The register's file without some of its columns."""
    rows = list(csv.DictReader(FIXTURE.open(encoding="cp1252", newline="")))
    columns = [name for name in rows[0] if name not in left_out]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    file = folder / "register.csv"
    file.write_bytes(text.getvalue().encode("cp1252"))
    return file


def test_a_register_that_lacks_columns_is_told_which(import_page, tmp_path):
    look_through(import_page, register(tmp_path, "Trusts (code)", "StatutoryLowAge"))
    expect(import_page.locator("form[action='/imports'] .has-error")).to_contain_text(
        "The header lacks the columns “StatutoryLowAge”, “Trusts (code)”."
    )
    check_page(import_page, "register-refused")


NO_REGISTERS = {
    "an Excel workbook or a zip archive, not a CSV file": b"PK\x03\x04" + bytes(600),
    "a PDF, not a CSV file": b"%PDF-1.7\n" + bytes(600),
    "not the header of the register of schools": b"Dear colleague,\r\nhere are our schools.\r\n",
    "This file is empty.": b"",
    "A quote mark opened in row 1 is never closed.": b'"URN","EstablishmentName\r\n' + b"x" * 3000,
}


def test_a_file_that_is_no_register_is_told_what_it_is(import_page, tmp_path):
    for number, (said, content) in enumerate(NO_REGISTERS.items()):
        file = tmp_path / f"register-{number}.csv"
        file.write_bytes(content)
        look_through(import_page, file)
        expect(import_page.locator("form[action='/imports'] .has-error")).to_contain_text(said)


def look_through(page: Page, file: Path) -> None:
    page.get_by_label("Register file (CSV)").set_input_files(file)
    page.get_by_role("button", name="Look through the file").click()


def test_every_kind_of_letter_and_mark_comes_back_as_it_was_typed(evaluation):
    open_area(evaluation, "Curriculum and teaching")
    reason(evaluation).fill(STRANGE)
    expect_saved(evaluation)
    add_evidence(evaluation, STRANGE_LINE, STRANGE_LINE, "voice")
    add_factor(evaluation, "Helps us forward", STRANGE_LINE, 2)
    add_action(evaluation, STRANGE_LINE, STRANGE_LINE, "Tunde Bakare", "2030-01-01", STRANGE_LINE)
    evaluation.reload()
    expect(reason(evaluation)).to_have_value(STRANGE)
    evaluation.get_by_role("link", name=f"Change {STRANGE_LINE}").first.click()
    expect(evaluation.get_by_label("Title")).to_have_value(STRANGE_LINE)
    expect(evaluation.get_by_label("What does it show?")).to_have_value(STRANGE_LINE)


def test_a_text_beyond_the_limit_is_refused_beside_its_field_and_stays(evaluation):
    open_area(evaluation, "Achievement")
    whole = "Pupils read more. " * 5_555 + "So it goes."
    assert len(whole) == 100_001
    reason(evaluation).fill(whole)
    said = evaluation.locator(".field.has-error", has=reason(evaluation))
    expect(said).to_contain_text("This text has 100,001 characters. The limit is 100,000.")
    expect(save_state(evaluation)).to_contain_text("Not saved: see the message beside the field.")
    expect(reason(evaluation)).to_have_value(whole)
    expect_problem(evaluation, "answered 422")
    reason(evaluation).fill(whole[1:])
    expect_saved(evaluation)
    expect(evaluation.locator(".field.has-error")).to_have_count(0)
    evaluation.reload()
    expect(reason(evaluation)).to_have_value(whole[1:])


def test_a_form_with_a_text_beyond_the_limit_comes_back_with_all_that_was_typed(evaluation):
    open_area(evaluation, "Achievement")
    claim = "Pupils read more. " * 600
    try_to_add_evidence(evaluation, "Reading ages", claim, "data", url="https://hartlow.example/reading")
    form = evaluation.locator("form[action$='/evidence']")
    expect(form.locator(".has-error")).to_contain_text("The limit is 10,000 characters.")
    expect(form.get_by_label("What does it show?")).to_have_value(claim)
    expect(form.get_by_label("Or a link")).to_have_value("https://hartlow.example/reading")
    expect(form.get_by_label("Kind")).to_have_value("data")
