"""Requests around every limit on sizes, each with the statuses that answer it."""

import socket
import time

HOST = b"Host: madoguchi.example\r\n"
FINE = {200, 404, 303, 308}


def get(target, headers=b""):
    return b"GET " + target + b" HTTP/1.1\r\n" + HOST + headers + b"\r\n"


def requests():
    """(name, bytes, statuses)"""
    for count in (50, 100, 101, 150, 200, 300, 500, 1_000, 2_000):
        query = b"&".join([b"a"] * count)
        yield f"{count} parameters", get(b"/en/?" + query), {200} if count <= 100 else {400}
        yield f"{count} on a route", get(b"/api/v1/route?topic=card-lost&language=ne&" + query), {200, 400}
    for length in (7_000, 7_999, 8_000, 8_001, 9_000, 12_000, 16_000, 19_000, 20_000, 20_400, 21_000, 100_000):
        expected = FINE if length <= 8_000 else {414, 431}
        yield f"an address of {length}", get(b"/" + b"a" * (length - 1)), expected
        yield f"a query of {length}", get(b"/en/?" + b"a" * (length - 5)), expected
    for count in (50, 99, 100, 101, 150, 200, 250, 300, 500, 2_000):
        yield f"{count} fields", get(b"/en/", b"A: b\r\n" * count), FINE if count < 100 else {431}
        yield f"{count} longer fields", get(b"/en/", b"Abcdefghijklmnopqrstuvwx: b\r\n" * count), FINE | {431}
    for count in (10, 100, 200, 250, 270, 280, 290, 300, 500, 2_000):
        yield f"{count} cookies", get(b"/en/", b"Cookie: " + b"a=b; " * count + b"\r\n"), FINE | {431}
    for length in (1_000, 8_000, 9_000, 9_500, 9_600, 9_800, 10_000, 10_200, 10_500, 12_000, 16_000, 18_000,
                   18_500, 19_000, 19_500, 19_800, 20_000, 20_200, 20_400, 25_000, 50_000):
        for path in (b"/en/", b"/" + b"a" * 7_000, b"/tl/faq?" + b"'" * 3_000):
            some = {200, 404, 303, 308, 414, 431}
            name = f"{len(path)} and"
            yield f"{name} a field of {length}", get(path, b"X: " + b"a" * length + b"\r\n"), some
            yield f"{name} a cookie of {length}", get(path, b"Cookie: a=" + b"a" * length + b"\r\n"), some
    # Redirects, whose addresses may be three times as long.
    for length in (1_000, 1_300, 2_000, 3_900, 4_000, 5_000, 6_500, 7_000, 7_900):
        for sign in (b"'", b"a", b"%41", b"+", b"&", b"="):
            text = (sign * length)[:length]
            if sign != b"&" or length <= 50:
                yield f"a redirect with a query of {length} {sign}", get(b"/tl/faq?x=" + text), {308, 414}
            yield f"a redirect with a path of {length} {sign}", get(b"/tl/guides/" + text), {308, 400, 414, 404}
            yield f"a redirect to a path of {length} {sign}", get(b"/ne/guides/" + text + b"/"), {308, 400, 414, 404}
        yield f"answers of {length}", get(b"/ne/flows/whom-to-ask/x?a=" + b"'" * length), FINE
        yield f"a choice of {length}", get(b"/ne/flows/whom-to-ask/topic?choice=" + b"'" * length), FINE
        yield f"a page of {length}", get(b"/ne/feedback?page=" + b"'" * length), FINE


def ask(port, data):
    """The status of the answer, 0 for a connection that is closed without one, and the seconds it took."""
    began = time.monotonic()
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        try:
            client.sendall(data)
            while b"\r\n" not in answer and (more := client.recv(4096)):
                answer += more
        except TimeoutError:
            pass
        except ConnectionError:
            # The rest of a request that was refused already.
            pass
    status = int(answer.split()[1]) if answer.startswith(b"HTTP/") else 0
    return status, time.monotonic() - began
