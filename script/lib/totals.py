"""Adds up JUnit reports: prints how many tests passed, failed and were skipped."""

import sys
from xml.etree import ElementTree


def outcomes(file: str) -> list[str]:
    """One outcome for each test; a report that breaks off in the middle counts as one failure."""
    try:
        return [outcome(case) for case in ElementTree.parse(file).iter("testcase")]
    except ElementTree.ParseError:
        return ["failed"]


def outcome(case: ElementTree.Element) -> str:
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


found = [each for file in sys.argv[1:] for each in outcomes(file)]
print(*(found.count(kind) for kind in ("passed", "failed", "skipped")))
