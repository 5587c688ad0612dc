"""What every PDF has to keep: PDF/UA-1, so that a screen reader can read it, and the words that it is about."""

import subprocess

from pdf import complaints, told


def assert_pdf_ua(data: bytes, title: str, contains: list[str] | None = None) -> None:
    assert data.startswith(b"%PDF-"), f"Not a PDF: it starts with {data[:40]!r}"
    found = complaints(data)
    assert not found, "Not PDF/UA-1:\n" + "\n".join(f"  {complaint}" for complaint in found)
    assert_told(told(data), title)
    text = words(data)
    for wanted in contains or []:
        assert " ".join(wanted.split()) in text, f"The PDF does not say {wanted!r}. It says:\n{text[:3000]}"


def assert_told(pdf: dict, title: str) -> None:
    """Checks the title, the language and that there is a tree of tags."""
    assert pdf["title"] == title, f"The title is {pdf['title']!r}, not {title!r}"
    assert pdf["language"] == "en-GB", f"The language is {pdf['language']!r}, not en-GB"
    assert pdf["is_tagged"], "The PDF has no tree of tags"
    assert pdf["part"] == "1", f"The PDF says that it is PDF/UA-{pdf['part']}, not PDF/UA-1"
    assert pdf["shows_title"], "Readers would show the file name as its title"


def words(data: bytes) -> str:
    """All the text in reading order, with single spaces."""
    read = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
    return " ".join(read.stdout.decode().split())
