"""httplint over one answer: the notes that are bad or warnings."""

import time

from httplint import HttpRequestLinter, HttpResponseLinter
from httplint.note import levels

# Notes that are no fault here, and why.
EXCUSED = {"STATUS_BAD_REQUEST": "tells that the request was wrong; it is, on purpose"}


def lint(uri, method, status, fields, body):
    """The serious notes about an answer, as texts."""
    request = HttpRequestLinter()
    request.process_request_topline(method.encode(), uri.encode(), b"HTTP/1.1")
    request.process_headers([(b"Host", b"madoguchi.example")])
    request.finish_content(True)
    response = HttpResponseLinter()
    response.request = request
    response.is_head_response = method == "HEAD"
    response.base_uri = uri
    response.start_time = time.time()
    response.process_response_topline(b"HTTP/1.1", str(status).encode(), b"")
    response.process_headers([(name.encode(), value.encode()) for name, value in fields])
    response.feed_content(body)
    response.finish_content(True)
    return [
        f"{note.level.name}: {type(note).__name__}: {note.summary}"
        for note in response.notes
        if note.level in (levels.BAD, levels.WARN) and type(note).__name__ not in EXCUSED
    ]
