"""What every PDF has to keep: PDF/UA-1, so that a screen reader can read it, and the words that it is about."""

import io
import subprocess

import page as page_validation
import pikepdf


def assert_pdf_ua(data: bytes, title: str, contains: list[str] | None = None) -> None:
    assert data.startswith(b"%PDF-"), f"Not a PDF: it starts with {data[:40]!r}"
    report = page_validation.validate_pdf_bytes(data, profile=page_validation.ValidationProfile.PDF_UA_1)
    failures = "\n".join(f"  {failure.rule_id}: {failure.message}" for failure in report.failures)
    assert report.is_compliant, f"Not PDF/UA-1:\n{failures}"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert_told(pdf, title)
    text = words(data)
    for wanted in contains or []:
        assert " ".join(wanted.split()) in text, f"The PDF does not say {wanted!r}. It says:\n{text[:3000]}"


def assert_told(pdf: pikepdf.Pdf, title: str) -> None:
    """Checks the title, the language and that there is a tree of tags."""
    root = pdf.Root
    with pdf.open_metadata() as metadata:
        said = metadata.get("dc:title")
    assert said == title, f"The title is {said!r}, not {title!r}"
    assert str(root.get("/Lang", "")) == "en-GB", f"The language is {root.get('/Lang')!r}, not en-GB"
    assert root.get("/MarkInfo", {}).get("/Marked"), "The PDF is not marked as tagged"
    assert "/StructTreeRoot" in root, "The PDF has no tree of tags"
    assert root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "Readers would show the file name as its title"


def words(data: bytes) -> str:
    """All the text in reading order, with single spaces."""
    read = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())
