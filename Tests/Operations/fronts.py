"""What operators put before the server: nginx, HAProxy and programs that pass bytes on."""

import contextlib
import os
import pathlib
import socket
import subprocess
import tempfile
import threading
import time

import product


class Front:
    """A program of its own that listens on `port`, with a directory for its files."""

    def __init__(self):
        self.files = tempfile.TemporaryDirectory(prefix="madoguchi-front-")
        self.directory = pathlib.Path(self.files.name)
        self.port = product.free_port()
        self.process = None

    def start(self, *command, **options):
        with (self.directory / "log").open("wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, **options)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        self.close()
        raise AssertionError(f"{command[0]} did not start")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.files.cleanup()


class Nginx(Front):
    """nginx with the text of a site."""

    MAIN = """
daemon off;
pid {directory}/nginx.pid;
error_log {directory}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    include {directory}/site.conf;
}}
"""

    def __init__(self, site):
        """`{port}` stands in the site for the port to listen on."""
        super().__init__()
        (self.directory / "site.conf").write_text(site.replace("{port}", str(self.port)))
        (self.directory / "nginx.conf").write_text(self.MAIN.format(directory=self.directory))
        self.start(
            "nginx", "-e", str(self.directory / "error.log"), "-p", str(self.directory),
            "-c", str(self.directory / "nginx.conf"))


def bare_nginx(upstream_port, more=""):
    return Nginx(
        "server { listen 127.0.0.1:{port}; location / { proxy_pass http://127.0.0.1:%d; %s } }"
        % (upstream_port, more))


class HAProxy(Front):
    def __init__(self, upstream_port, mode, *options):
        super().__init__()
        lines = [
            "global", "  maxconn 100", "defaults", f"  mode {mode}", "  timeout connect 2s",
            "  timeout client 20s", "  timeout server 20s", "frontend in",
            f"  bind 127.0.0.1:{self.port}", *(f"  {option}" for option in options),
            "  default_backend out", "backend out", f"  server it 127.0.0.1:{upstream_port}",
        ]
        (self.directory / "haproxy.cfg").write_text("\n".join(lines) + "\n")
        self.start("haproxy", "-db", "-f", str(self.directory / "haproxy.cfg"))


class Socat(Front):
    def __init__(self, upstream_port):
        super().__init__()
        self.start(
            "socat", f"TCP-LISTEN:{self.port},bind=127.0.0.1,reuseaddr,fork",
            f"TCP:127.0.0.1:{upstream_port}")


class SocketProxy(Front):
    """systemd-socket-proxyd, with the socket that systemd would hand to it."""

    PROGRAM = "/lib/systemd/systemd-socket-proxyd"

    def __init__(self, upstream_port):
        super().__init__()
        listening = socket.create_server(("127.0.0.1", self.port))
        # The number of the process stands in its environment: a shell knows its own.
        self.start(
            "sh", "-c", f'LISTEN_PID=$$ LISTEN_FDS=1 exec {self.PROGRAM} 127.0.0.1:{upstream_port}',
            stdin=listening.fileno(), preexec_fn=lambda: os.dup2(0, 3), pass_fds=(3,))
        listening.close()


class Forwarder:
    """The plainest forwarder: every connection is passed on byte by byte."""

    def __init__(self, upstream_port):
        self.upstream_port = upstream_port
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self._pass_on, args=(client,), daemon=True).start()

    def _pass_on(self, client):
        with client, socket.create_connection(("127.0.0.1", self.upstream_port)) as server:
            back = threading.Thread(target=self._copy, args=(server, client), daemon=True)
            back.start()
            self._copy(client, server)
            back.join()

    @staticmethod
    def _copy(source, target):
        # Either side may be gone.
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)

    def close(self):
        self.listening.close()
