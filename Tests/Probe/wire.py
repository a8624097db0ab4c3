"""Requests as nobody should send them, each with the answer it has to get.

A row is a name, the bytes on the wire, the status expected, and whether the server must close the
connection afterwards. Status None: closed without an answer is right as well.
"""

HOST = b"Host: madoguchi.example\r\n"


def get(target=b"/en/", headers=HOST, version=b"HTTP/1.1", method=b"GET", body=b""):
    return method + b" " + target + b" " + version + b"\r\n" + headers + b"\r\n" + body


def post(headers, body=b""):
    return get(b"/en/feedback", HOST + headers, method=b"POST", body=body)


FINE = [
    ("a plain request", get(), 200),
    ("HTTP/1.0 without Host", get(headers=b"", version=b"HTTP/1.0"), 200),
    ("a body of no bytes", get(headers=HOST + b"Content-Length: 0\r\n"), 200),
    ("a Host with a port", get(headers=b"Host: madoguchi.example:8080\r\n"), 200),
    ("a Host that is an IPv6 address", get(headers=b"Host: [::1]:8080\r\n"), 200),
    ("a long cookie", get(headers=HOST + b"Cookie: " + b"c" * 8_000 + b"\r\n"), 200),
    ("bytes above ASCII in a header", get(headers=HOST + "X-Name: 窓口\r\n".encode()), 200),
    ("a name in percent-encoded Japanese", get(b"/ja/%E7%AA%93%E5%8F%A3"), 404),
    ("a query that cannot be decoded", get(b"/en/?a=%zz&=&&b"), 200),
]

REFUSED = [
    # Host (RFC 9112, section 3.2)
    ("no Host", get(headers=b""), 400),
    ("two Hosts", get(headers=HOST + b"Host: other.example\r\n"), 400),
    ("the same Host twice", get(headers=HOST + HOST), 400),
    ("an empty Host", get(headers=b"Host:\r\n"), 400),
    ("a Host with a path", get(headers=b"Host: madoguchi.example/x\r\n"), 400),
    ("a Host with user information", get(headers=b"Host: user@madoguchi.example\r\n"), 400),
    ("two Hosts in one field", get(headers=b"Host: madoguchi.example, other.example\r\n"), 400),
    # Bodies and their length (section 6)
    ("GET with a body", get(headers=HOST + b"Content-Length: 3\r\n", body=b"abc"), 400),
    ("HEAD with a body",
     get(method=b"HEAD", headers=HOST + b"Content-Length: 3\r\n", body=b"abc"), 400),
    ("two lengths that differ",
     get(headers=HOST + b"Content-Length: 0\r\nContent-Length: 5\r\n", body=b"abcde"), 400),
    ("the same length twice",
     get(headers=HOST + b"Content-Length: 5\r\nContent-Length: 5\r\n", body=b"abcde"), 400),
    ("two lengths in one field",
     get(headers=HOST + b"Content-Length: 0, 5\r\n", body=b"abcde"), 400),
    ("length and chunks",
     get(headers=HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
         body=b"0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"), 400),
    ("no length and chunks",
     get(headers=HOST + b"Content-Length: 0\r\nTransfer-Encoding: chunked\r\n",
         body=b"0\r\n\r\n"), 400),
    ("chunks", get(headers=HOST + b"Transfer-Encoding: chunked\r\n", body=b"0\r\n\r\n"), 400),
    ("an unknown transfer coding",
     get(headers=HOST + b"Transfer-Encoding: xchunked\r\n", body=b"0\r\n\r\n"), 400),
    ("a transfer coding behind a tab",
     get(headers=HOST + b"Transfer-Encoding:\tchunked\r\n", body=b"0\r\n\r\n"), 400),
    ("a negative length", get(headers=HOST + b"Content-Length: -1\r\n"), 400),
    ("a signed length", get(headers=HOST + b"Content-Length: +0\r\n"), 400),
    ("a length in hexadecimal", get(headers=HOST + b"Content-Length: 0x0\r\n"), 400),
    ("a length that overflows",
     get(headers=HOST + b"Content-Length: 18446744073709551616\r\n"), 413),
    ("a length larger than any body",
     get(headers=HOST + b"Content-Length: 18446744073709551615\r\n"), 400),
    ("an empty length", get(headers=HOST + b"Content-Length:\r\n"), 400),
    # Forms, where they are taken
    ("a form without a length", post(b""), 411),
    ("a form in chunks", post(b"Transfer-Encoding: chunked\r\n", b"0\r\n\r\n"), 400),
    ("a form with a length and in chunks",
     post(b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), 400),
    ("a form with two lengths",
     post(b"Content-Length: 3\r\nContent-Length: 5\r\n", b"a=bcd"), 400),
    ("a form with the same length twice",
     post(b"Content-Length: 3\r\nContent-Length: 3\r\n", b"a=b"), 400),
    ("a form that is too long", post(b"Content-Length: 4001\r\n", b"a" * 4_001), 413),
    ("a form with a request behind it",
     post(b"Content-Length: 3\r\nContent-Length: 40\r\n", b"a=b" + get(b"/health/live")), 400),
    # Names and values of fields (section 5)
    ("a space before the colon", get(headers=b"Host : madoguchi.example\r\n"), 400),
    ("a space in a name", get(headers=HOST + b"Bad Name: x\r\n"), 400),
    ("a name in brackets", get(headers=HOST + b"(Bad): x\r\n"), 400),
    ("bytes above ASCII in a name", get(headers=HOST + b"X-\xe7\xaa\x93: x\r\n"), 400),
    ("an empty name", get(headers=HOST + b": x\r\n"), 400),
    ("a line without a colon", get(headers=HOST + b"nothing\r\n"), 400),
    ("a NUL in a name", get(headers=HOST + b"X-\x00Y: x\r\n"), 400),
    ("a NUL in a value", get(headers=HOST + b"X-Y: x\x00y\r\n"), 400),
    ("a NUL in the Host", get(headers=b"Host: madoguchi.example\x00.other\r\n"), 400),
    ("a control character in a value", get(headers=HOST + b"X-Y: x\x01y\r\n"), 400),
    ("a lone carriage return in a value", get(headers=HOST + b"X-Y: x\rZ: y\r\n"), 400),
    ("a folded line", get(headers=HOST + b"X-Y: x\r\n continued\r\n"), 400),
    ("a folded transfer coding",
     get(headers=HOST + b"Transfer-Encoding:\r\n chunked\r\n", body=b"0\r\n\r\n"), 400),
    ("a first line that is folded", get(headers=b" X-Y: x\r\n" + HOST), 400),
    # The first line (section 3)
    ("HTTP/0.9", b"GET /\r\n\r\n", 400),
    ("HTTP/2.0", get(version=b"HTTP/2.0"), 505),
    ("HTTP/1.2", get(version=b"HTTP/1.2"), 505),
    ("a version in lower case", get(version=b"http/1.1"), 400),
    ("a word instead of a version", get(version=b"HTTX/1.1"), 400),
    ("a method that is none", get(method=b"G(T"), 400),
    ("a method in lower case", get(method=b"get"), 501),
    ("a method nobody knows", get(method=b"BREW"), 501),
    ("a method as long as a page", get(method=b"A" * 4_000), 501),
    ("POST to a page", get(method=b"POST", headers=HOST + b"Content-Length: 3\r\n", body=b"abc"), 405),
    ("DELETE", get(method=b"DELETE"), 405),
    ("OPTIONS for all", get(b"*", method=b"OPTIONS"), 405),
    ("TRACE", get(method=b"TRACE"), 405),
    ("CONNECT", get(b"other.example:443", method=b"CONNECT"), 405),
    ("the start of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    ("the start of TLS", b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03" + b"\x00" * 40 + b"\r\n\r\n", None),
    ("bytes at random", bytes(range(128, 256)) * 4 + b"\r\n\r\n", None),
    # The target (section 3.2; RFC 3986)
    ("a target that names another server", get(b"http://other.example/en/"), 400),
    ("a target without a slash", get(b"en/"), 400),
    ("dot segments", get(b"/en/../../etc/passwd"), 400),
    ("encoded dot segments", get(b"/%2e%2e/%2E%2E/etc/passwd"), 400),
    ("an encoded slash", get(b"/en%2fguides"), 400),
    ("an encoded backslash", get(b"/en%5c..%5cetc"), 400),
    ("a backslash", get(b"/en\\guides"), 400),
    ("an encoded NUL", get(b"/en/%00"), 400),
    ("a NUL in the target", get(b"/en/\x00x"), 400),
    ("bytes that are not UTF-8", get(b"/en/%ff%fe"), 400),
    ("raw bytes above ASCII", get("/ja/窓口".encode()), 400),
    ("an overlong encoding of a slash", get(b"/en/%c0%af"), 400),
    ("half an escape", get(b"/en/%2"), 400),
    ("two slashes", get(b"//other.example/en/"), 400),
    ("a space in the target", get(b"/en/ x"), 400),
    ("a tab in the target", get(b"/en/\tx"), 400),
    ("a line feed in escapes, which is a name like any other", get(b"/en/%0d%0aX: y"), 400),
    # Sizes
    ("a target of 9,000 bytes", get(b"/" + b"a" * 9_000), 414),
    ("a target of 40,000 bytes", get(b"/" + b"a" * 40_000), 414),
    ("a header of 40,000 bytes", get(headers=HOST + b"X-Y: " + b"y" * 40_000 + b"\r\n"), 431),
    ("4,000 headers", get(headers=HOST + b"X-Y: yyyyyyyyyyyyyyyyyyyy\r\n" * 4_000), 431),
    ("200 short headers", get(headers=HOST + b"X-Y: y\r\n" * 200), 431),
]
