"""Asks a server and reads what the answer took of the processor."""

import pathlib
import re
import socket
import time


def processor_clock(pid):
    """The clock of all processor time of a process, to the nanosecond (clock_getcpuclockid(3))."""
    return (~pid << 3) | 2


class Meter:
    """One connection that stays open, beside the processor clock of the server."""

    def __init__(self, server):
        self.server = server
        self.clock = processor_clock(server.process.pid)
        self.socket = None

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def ask(self, target, headers=(), method="GET", body=b""):
        """The status, 0 when no answer came, and the milliseconds of processor that it took."""
        lines = [f"{method} {target} HTTP/1.1", "Host: 127.0.0.1"]
        lines += [f"{name}: {value}" for name, value in headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        data = "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body
        before = time.clock_gettime_ns(self.clock)
        status = self._exchange(data, method)
        return status, (time.clock_gettime_ns(self.clock) - before) / 1e6

    def _exchange(self, data, method):
        # The server may have closed a connection that was kept open.
        for attempt in (0, 1):
            if self.socket is None:
                self.socket = socket.create_connection(("127.0.0.1", self.server.port), timeout=5)
                self.file = self.socket.makefile("rb")
            try:
                self.socket.sendall(data)
                return self._answer(method)
            except TimeoutError:
                self.close()
                return 0
            except (ConnectionError, EOFError):
                self.close()
                if attempt:
                    return 0

    def _answer(self, method):
        first = self.file.readline()
        if not first:
            raise EOFError
        status, length, closes = int(first.split()[1]), 0, False
        while (line := self.file.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            closes |= name.lower() == b"connection" and value.strip().lower() == b"close"
        if method != "HEAD" and status != 304:
            self.file.read(length)
        if closes:
            self.close()
        return status


def memory(server):
    """Bytes of memory that the server holds, and the most it ever held."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return tuple(
        int(re.search(rf"{name}:\s+(\d+)", status).group(1)) * 1024 for name in ("VmRSS", "VmHWM"))


def figures(server):
    """The server's own counts, by name; those with labels by name and labels."""
    _, body = server.get("/metrics")
    lines = (line for line in body.decode().splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}
