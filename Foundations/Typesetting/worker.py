"""Typesets: one JSON job per line in; one JSON line and then the PDF's bytes out.

A job is {"main": name, "files": {name: Typst source}, "letterhead": any JSON, "pictures": {name: Base64}, "data": any
JSON, "standard": "ua-1"}. Data and letterhead are there for the document as the files data.json and letterhead.json,
never as source. Pictures lie in the folder that the compiler may read, as long as their job lasts.

The answer is {"pdf": length, "missing": characters} followed by so many bytes, or {"refused": message, "where": ...,
"hints": [...]}. The first line, before any job, is {"ready": version of Typst}.
"""

import base64
import contextlib
import json
import os
import pathlib
import re
import resource
import shutil
import sys
import tempfile
import unicodedata

FOLDERS = "waymark-typesetting-"
MOST_MEMORY = 3 << 30
STAND_IN = "□"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
# Typst forgets what it has kept when ten more documents were set without asking for it. Each answer counts as this many,
# so that a long day does not fill the memory; what the next document has in common is still there.
NOTHING, FORGETFUL = b"", 4
UNPRINTABLE = re.compile(
    r'^error: PDF/\S+ error: the text (?:contains the disallowed codepoint )?`"(.+?)"`', re.MULTILINE
)
PLACE = re.compile(r"┌─ (?:.*/)?([^/\s]+:\d+:\d+)")
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def printable(value, missing):
    """The same value with what no font here can show replaced, and what nobody can see left out."""
    if isinstance(value, str):
        value = CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
        return value.translate(missing) if missing else value
    if isinstance(value, list):
        return [printable(item, missing) for item in value]
    if isinstance(value, dict):
        return {key: printable(item, missing) for key, item in value.items()}
    return value


def unprintable(diagnostic):
    """The characters that Typst names as having no glyph, each with its stand-in."""
    named = "".join(
        ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
        for text in UNPRINTABLE.findall(diagnostic)
    )
    return {ord(c): "" if unicodedata.category(c) in ("Cf", "Cc", "Mn") else STAND_IN for c in named}


@contextlib.contextmanager
def pictures(folder, packed):
    """Lays the pictures of a job where the compiler finds them: it takes only text from memory."""
    places = {os.path.join(folder, name): base64.b64decode(content) for name, content in packed.items()}
    try:
        for place, content in places.items():
            pathlib.Path(place).write_bytes(content)
        yield
    finally:
        for place in places:
            pathlib.Path(place).unlink(missing_ok=True)


def typeset(compiler, error, job):
    """The PDF, and the characters that had to be replaced."""
    files = {name: source.encode() for name, source in job["files"].items()}
    main = job["main"]
    missing = {}
    while True:
        told = {
            f"{name}.json": json.dumps(printable(job[name], missing), ensure_ascii=False).encode()
            for name in ("letterhead", "data")
        }
        sources = {"main.typ": f'#include "{main}"'.encode(), **files, **told}
        try:
            return compiler.compile(sources, pdf_standards=job["standard"]), missing
        except error as refused:
            found = unprintable(refused.diagnostic)
            if not found.keys() - missing.keys():
                raise
            missing.update(found)


def fonts(typst, folder):
    """Every font of this machine but colour emoji, whose pictures no accessible PDF may hold."""
    for index, font in enumerate(typst.Fonts(include_embedded_fonts=False).fonts()):
        if "Color Emoji" not in font.family:
            os.symlink(font.path, os.path.join(folder, f"{index}{os.path.splitext(font.path)[1]}"))
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


def sweep():
    """Removes the folders of workers that were killed and could not do it themselves."""
    for folder in pathlib.Path(tempfile.gettempdir()).glob(FOLDERS + "*"):
        if not os.path.exists(f"/proc/{folder.name.removeprefix(FOLDERS).split('-')[0]}"):
            shutil.rmtree(folder, ignore_errors=True)


def refusal(error):
    """What Typst says is wrong, and in which file, line and column."""
    place = PLACE.search(error.diagnostic)
    return {"refused": error.message, "where": place[1] if place else None, "hints": error.hints}


def answer(out, head, body=b""):
    out.write(json.dumps(head).encode() + b"\n")
    out.write(body)
    out.flush()


def main():
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    try:
        import typst
    except ImportError as missing:
        return answer(out, {"refused": f"{sys.executable} cannot load the Python package typst: {missing}"})
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sweep()
    with tempfile.TemporaryDirectory(prefix=f"{FOLDERS}{os.getpid()}-") as folder:
        chosen, root = os.path.join(folder, "fonts"), os.path.join(folder, "root")
        os.mkdir(chosen)
        os.mkdir(root)
        compiler = typst.Compiler(root=root, font_paths=fonts(typst, chosen))
        answer(out, {"ready": typst.__version__})
        for line in sys.stdin.buffer:
            try:
                job = json.loads(line)
                with pictures(root, job["pictures"]):
                    pdf, missing = typeset(compiler, typst.TypstError, job)
            except typst.TypstError as error:
                answer(out, refusal(error))
            except Exception as error:
                answer(out, {"refused": f"{type(error).__name__}: {error}"})
            else:
                answer(out, {"pdf": len(pdf), "missing": "".join(map(chr, sorted(missing)))}, pdf)
                for _ in range(FORGETFUL):
                    compiler.compile(NOTHING, format="svg")


main()
