"""A client that asks as fast as it is answered, and looks at every byte that comes back."""

import hashlib
import socket
import threading
import time

PATHS = [
    "/", "/ja/", "/ne/guides/lost-card", "/en/guides/register-at-reader", "/vi/faq", "/ko/words",
    "/zh-Hans/guides/what-to-bring?with=ja", "/th/archive", "/api/v1/languages", "/api/v1/lines",
]


def request(path):
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


class Connection:
    """One keep-alive connection; reads an answer whole, by its Content-Length."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def get(self, path):
        """Status, edition and body of the answer."""
        self.socket.sendall(request(path))
        data = self.rest
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self.read()
        head = data[:end].split(b"\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head[1:])
        length = int(fields[b"content-length"])
        body = data[end + 4:]
        while len(body) < length:
            body += self.read()
        self.rest = body[length:]
        return int(head[0].split(b" ")[1]), fields.get(b"madoguchi-edition", b""), body[:length]

    def read(self):
        data = self.socket.recv(1 << 17)
        if not data:
            raise ConnectionError("the server closed the connection in the middle")
        return data

    def close(self):
        self.socket.close()


def fingerprints(port):
    """The edition that is served, and the digest of each page in it."""
    connection = Connection(port)
    pages, editions = {}, set()
    for path in PATHS:
        status, edition, body = connection.get(path)
        if status != 200:
            raise AssertionError(f"{path}: {status}")
        editions.add(edition)
        pages[path] = hashlib.sha256(body).digest()
    connection.close()
    if len(editions) != 1:
        raise AssertionError(f"two editions at once: {editions}")
    return editions.pop(), pages


class Latencies:
    """How often an answer took how long, in steps of 10 µs up to a second: as large after a day."""

    STEPS = 100_000

    def __init__(self):
        self.counts = [0] * (self.STEPS + 1)
        self.total = 0
        self.longest = 0.0

    def add(self, seconds):
        self.counts[min(int(seconds * self.STEPS), self.STEPS)] += 1
        self.total += 1
        self.longest = max(self.longest, seconds)


def percentile(runs, share):
    """Of all the latencies together, in milliseconds."""
    left = sum(run.total for run in runs) * share
    for step, counts in enumerate(zip(*(run.counts for run in runs))):
        left -= sum(counts)
        if left <= 0:
            return (step + 1) * 1000 / Latencies.STEPS
    raise AssertionError("there were no answers")


class Reader(threading.Thread):
    """Asks for all pages in turn until told to stop; every body has to be that of its edition."""

    def __init__(self, port, expected, stop):
        super().__init__()
        self.port, self.expected, self.stop = port, expected, stop
        self.failures, self.latencies, self.editions = [], Latencies(), set()

    def run(self):
        try:
            connection = Connection(self.port)
            number = 0
            while not self.stop.is_set():
                path = PATHS[number % len(PATHS)]
                number += 1
                start = time.perf_counter()
                status, edition, body = connection.get(path)
                self.latencies.add(time.perf_counter() - start)
                self.editions.add(edition)
                digest = hashlib.sha256(body).digest()
                if status != 200:
                    self.failures.append(f"{path}: {status}")
                elif self.expected.get(edition, {}).get(path) != digest:
                    self.failures.append(f"{path}: not the bytes of edition {edition!r}")
            connection.close()
        except (OSError, ValueError, KeyError) as problem:
            self.failures.append(repr(problem))


class Load:
    """Several readers at once; use as a context."""

    def __init__(self, port, expected, readers=4):
        self.stop = threading.Event()
        self.readers = [Reader(port, expected, self.stop) for _ in range(readers)]

    def __enter__(self):
        for reader in self.readers:
            reader.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for reader in self.readers:
            reader.join()

    @property
    def answers(self):
        return sum(reader.latencies.total for reader in self.readers)

    @property
    def failures(self):
        return [failure for reader in self.readers for failure in reader.failures]

    @property
    def editions(self):
        return set().union(*(reader.editions for reader in self.readers))

    def percentile(self, share):
        """In milliseconds."""
        return percentile([reader.latencies for reader in self.readers], share)

    @property
    def longest(self):
        """In milliseconds."""
        return max(reader.latencies.longest for reader in self.readers) * 1000
