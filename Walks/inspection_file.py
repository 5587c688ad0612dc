"""Small files in the layout of Ofsted's management information, of schools that do not exist."""

import csv
from datetime import date, timedelta
from pathlib import Path

AREAS = [
    "Inclusion",
    "Curriculum and teaching",
    "Achievement",
    "Attendance and behaviour",
    "Personal development and wellbeing",
    "Early years (where applicable)",
    "Post-16 provision (where applicable)",
    "Leadership and governance",
]
RENEWED = ["Inspection type", "Inspection start date", "Publication date", "Safeguarding standards", *AREAS]
EARLIER = [
    "Inspection type of latest OEIF graded inspection",
    "Inspection start date of latest OEIF graded inspection",
    "Publication date of latest OEIF graded inspection",
    "Latest OEIF overall effectiveness",
    "Latest OEIF quality of education",
    "Latest OEIF behaviour and attitudes",
    "Latest OEIF personal development",
    "Latest OEIF effectiveness of leadership and management",
    "Latest OEIF safeguarding is effective?",
    "Latest OEIF early years provision (where applicable)",
    "Latest OEIF sixth form provision (where applicable)",
]
COLUMNS = ["URN", "School name", *RENEWED, *EARLIER]


def inspected(urn: str, name: str, days_ago: int, level: str, **others: str) -> dict[str, str]:
    """A row of a school inspected so many days ago: every area at one level, but those given by their first word."""
    day = date.today() - timedelta(days=days_ago)
    areas = {area: others.get(area.split()[0].lower(), level) for area in AREAS}
    areas["Post-16 provision (where applicable)"] = "Not applicable"
    return {
        "URN": urn,
        "School name": name,
        "Inspection type": "S5 Inspection",
        "Inspection start date": f"{day:%d/%m/%Y}",
        "Publication date": f"{day + timedelta(days=2):%d/%m/%Y}",
        "Safeguarding standards": "Met",
        **areas,
    }


def inspection_file(folder: Path, name: str, rows: list[dict[str, str]]) -> Path:
    """Writes a file as Ofsted does: Windows-1252, and NULL where nothing is said."""
    file = folder / name
    with file.open("w", newline="", encoding="cp1252") as text:
        writer = csv.DictWriter(text, COLUMNS, restval="NULL")
        writer.writeheader()
        writer.writerows(rows)
    return file
