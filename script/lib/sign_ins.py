"""Reads what `waymark sample` prints: a line for each person with an e-mail address, and one with the password."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class SignIn:
    """One sample person: the whole line that names them, and what they sign in with."""

    line: str
    email: str
    password: str


def sign_ins(printed: str) -> list[SignIn]:
    password = re.search(r"password[^:\n]*:\s*(\S+)", printed, re.IGNORECASE)
    assert password, f"waymark sample printed no line 'Password: …':\n{printed}"
    people = [(line, re.search(r"[\w.+'-]+@[\w.-]+\w", line)) for line in printed.splitlines()]
    found = [SignIn(line.strip(), email.group(), password.group(1)) for line, email in people if email]
    assert found, f"waymark sample printed nobody's e-mail address:\n{printed}"
    return found


def who(people: list[SignIn], role: str) -> SignIn:
    """The first person whose line names the role."""
    for person in people:
        if role.casefold() in person.line.casefold():
            return person
    raise AssertionError(f"Nobody among the sample people is a {role}:\n" + "\n".join(p.line for p in people))
