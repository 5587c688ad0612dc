"""Adds up JUnit reports: prints how many tests passed, failed and were skipped, and names on stderr those that failed."""

import sys
from xml.etree import ElementTree


def outcomes(file: str) -> list[str]:
    """One outcome for each test; a report that breaks off in the middle counts as one failure."""
    try:
        return [outcome(case) for case in ElementTree.parse(file).iter("testcase")]
    except ElementTree.ParseError as fault:
        print(f"This report breaks off: {file}: {fault}", file=sys.stderr)
        return ["failed"]


def outcome(case: ElementTree.Element) -> str:
    faults = [*case.iter("failure"), *case.iter("error")]
    if faults:
        print(f"\nFailed: {case.get('classname')} {case.get('name')}", file=sys.stderr)
        for fault in faults[:5]:
            print(f"  {fault.get('message', '')[:600]}", file=sys.stderr)
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


found = [each for file in sys.argv[1:] for each in outcomes(file)]
print(*(found.count(kind) for kind in ("passed", "failed", "skipped")))
