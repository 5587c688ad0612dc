"""What a PDF tells whoever does not see it, and what two checkers that others wrote complain of.

`python script/lib/pdf.py FILE` prints both as JSON; the Swift tests read that, the walks call the functions.
"""

import io
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import outloud
import page as page_validation
import pikepdf

# Takes a sentence that stands at one place on three pages ("The mark asks for Met here.") for a running header.
NOT_ASKED = ["PAG-001"]


def complaints(data: bytes) -> list[str]:
    """What both checkers find against PDF/UA-1; empty when a screen reader can read it."""
    report = page_validation.validate_pdf_bytes(data, profile=page_validation.ValidationProfile.PDF_UA_1)
    found = [f"page-validation {failure.rule_id}: {failure.message}" for failure in report.failures]
    if not report.is_compliant and not found:
        found.append("page-validation: not compliant")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        result = outloud.check(file.name, skip=NOT_ASKED, layers=["conformance"])
    if result.error:
        found.append(f"outloud: {result.error}")
    return found + [f"outloud {one.rule}: {one.message} {one.evidence or ''}".strip() for one in result.findings]


def told(data: bytes) -> dict:
    """Title, language, part of PDF/UA, tags by kind, alternative texts in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
        root = pdf.Root
        elements = list(tree(root.StructTreeRoot.get("/K"))) if "/StructTreeRoot" in root else []
        return {
            "title": metadata.get("dc:title"),
            "part": metadata.get("pdfuaid:part"),
            "language": str(root.get("/Lang", "")),
            "is_tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)) and bool(elements),
            "shows_title": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            "tags": Counter(str(element.S).removeprefix("/") for element in elements),
            "alternatives": [str(element.Alt) for element in elements if "/Alt" in element],
        }


def tree(node) -> Iterator[pikepdf.Dictionary]:
    """Every element of the tree of tags below a node, in reading order."""
    for child in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tree(child.get("/K"))


if __name__ == "__main__":
    content = Path(sys.argv[1]).read_bytes()
    print(json.dumps(told(content) | {"complaints": complaints(content)}))
