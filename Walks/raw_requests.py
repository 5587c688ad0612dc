"""Requests that no page of ours would send: forged ones, and bodies that are not what their head says."""

import http.client
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass(frozen=True)
class Heard:
    status: int
    body: str


def session(page: Page) -> str:
    """The cookies of somebody who has signed in, as a browser would send them."""
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())


def post(url: str, body: bytes, **headers: str) -> Heard:
    """Sends a whole request; underscores in the names of headers stand for hyphens."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        connection.request("POST", parts.path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return Heard(answer.status, answer.read().decode())
    finally:
        connection.close()


def post_less(url: str, body: bytes, promised: int, **headers: str) -> socket.socket:
    """Promises so many bytes and sends fewer; the line stays open for whoever wants to listen or to hang up."""
    parts = urlsplit(url)
    lines = [f"POST {parts.path} HTTP/1.1", f"Host: {parts.netloc}", f"Content-Length: {promised}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    line = socket.create_connection((parts.hostname, parts.port), timeout=20)
    line.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    return line


def listen(line: socket.socket) -> Heard:
    """Sends nothing more and hears what the server has to say to that."""
    with line:
        line.shutdown(socket.SHUT_WR)
        answer = http.client.HTTPResponse(line, method="POST")
        answer.begin()
        return Heard(answer.status, answer.read().decode())
