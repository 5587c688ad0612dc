"""What others' programs read in the tables and archives that Waymark writes.

`python script/lib/sheets.py csv|excel|zip FILE` prints it as JSON for the Swift tests.
"""

import csv
import datetime
import json
import sys
import zipfile
from pathlib import Path

import openpyxl

csv.field_size_limit(sys.maxsize)


def rows_of_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def cell(found: openpyxl.cell.Cell) -> dict:
    """Its kind as openpyxl names it ("s", "n", "d", "f"), its value as text, where it leads."""
    value = found.value
    if isinstance(value, datetime.datetime):
        value = value.date().isoformat()
    link = found.hyperlink.target if found.hyperlink else None
    return {"kind": found.data_type, "value": None if value is None else str(value), "link": link}


def workbook(path: Path) -> dict:
    book = openpyxl.load_workbook(path)
    sheets = [
        {
            "name": sheet.title,
            "frozen": sheet.freeze_panes,
            "is_bold": all(found.font.b for found in sheet[1]),
            "widths": [sheet.column_dimensions[found.column_letter].width for found in sheet[1]],
            "rows": [[cell(found) for found in row] for row in sheet.iter_rows()],
        }
        for sheet in book.worksheets
    ]
    return {"title": book.properties.title, "sheets": sheets}


def archive(path: Path) -> dict:
    with zipfile.ZipFile(path) as found:
        entries = [
            {"name": info.filename, "size": info.file_size, "packed": info.compress_size, "start": start(found, info)}
            for info in found.infolist()
        ]
        return {"broken": found.testzip(), "entries": entries}


def start(found: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    """The first thousand bytes as hexadecimal digits."""
    with found.open(info) as file:
        return file.read(1000).hex()


if __name__ == "__main__":
    kind, file = sys.argv[1], Path(sys.argv[2])
    print(json.dumps({"csv": rows_of_csv, "excel": workbook, "zip": archive}[kind](file)))
