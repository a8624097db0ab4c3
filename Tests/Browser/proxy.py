"""Stands between browser and server and misbehaves as networks do."""

import http.client
import http.server
import threading

PORTAL = b"<!doctype html><title>Free Wi-Fi</title><h1>Log in to go on</h1>"
HOP = {"connection", "keep-alive", "transfer-encoding", "host"}


class Proxy:
    """Listens on a port of its own. `mode` is what it does with each request:

    pass, hang (never answers), hang-body (stops in the middle of the body), drop (closes the
    connection), portal (200 with a page of its own), redirect (to a page elsewhere), or a status
    such as 503. `only` restricts all but pass to paths that contain it. As caches do, `edit` may change
    an answer's header fields, and `replace` its body: (path, body).
    """

    def __init__(self, port):
        self.target = port
        self.mode, self.only, self.edit, self.replace = "pass", "", None, None
        self.asked = []
        self.closing = threading.Event()
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                proxy.asked.append(self.path)
                proxy.answer(self)

            do_HEAD = do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def close(self):
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def answer(self, request):
        request.close_connection = True
        mode = self.mode if self.only in request.path else "pass"
        if mode == "hang":
            self.closing.wait(120)
        elif mode == "portal":
            self.send(request, 200, [("Content-Type", "text/html")], PORTAL)
        elif mode == "redirect":
            self.send(request, 302, [("Location", "http://localhost:9/login")], b"")
        elif mode.isdigit():
            self.send(request, int(mode), [("Content-Type", "text/html")], b"<h1>Bad</h1>")
        elif mode != "drop":
            self.forward(request, mode == "hang-body")

    def forward(self, request, hangs):
        length = int(request.headers.get("Content-Length", 0))
        fields = {name: value for name, value in request.headers.items()
                  if name.lower() not in HOP or name.lower() == "host"}
        upstream = http.client.HTTPConnection("127.0.0.1", self.target, timeout=30)
        try:
            upstream.request(request.command, request.path, request.rfile.read(length), fields)
            response = upstream.getresponse()
            body = response.read()
        except OSError:
            return  # the server has gone: the connection is closed without an answer
        finally:
            upstream.close()
        headers = [(name, value) for name, value in response.getheaders()
                   if name.lower() not in HOP | {"content-length"}]
        if self.replace and request.path == self.replace[0]:
            headers = [field for field in headers if field[0] != "Content-Encoding"]
            body = self.replace[1]
        if self.edit:
            headers = self.edit(request.path, headers)
        self.send(request, response.status, headers, body, hangs)

    def send(self, request, status, headers, body, hangs=False):
        try:
            request.send_response_only(status)
            for name, value in headers:
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(body)))
            request.send_header("Connection", "close")
            request.end_headers()
            if request.command == "HEAD":
                return
            request.wfile.write(body[:len(body) // 2] if hangs else body)
            request.wfile.flush()
            if hangs:
                self.closing.wait(120)
        except OSError:
            pass  # the browser has given up
