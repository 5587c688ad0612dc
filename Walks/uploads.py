"""Files to upload, good and bad, made as a walk needs them."""

from pathlib import Path

import typst

PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(48) + b"PE\x00\x00" + bytes(2048)


def pdf(folder: Path, name: str, words: str) -> Path:
    """A PDF of one page that says these words."""
    file = folder / name
    file.write_bytes(typst.compile(f'#set document(title: "{words}")\n= {words}\n'.encode()))
    return file


def program(folder: Path, name: str) -> Path:
    """The beginning of a Windows program, under whatever name."""
    file = folder / name
    file.write_bytes(PROGRAM)
    return file


def large(folder: Path, name: str, megabytes: int) -> Path:
    """A file of zeros that takes no room on the disk."""
    file = folder / name
    with file.open("wb") as empty:
        empty.truncate(megabytes << 20)
    return file
