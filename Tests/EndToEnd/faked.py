"""A program whose clock a test sets (`Tests/Clock/clock.c`), while its timeouts go by the real one."""

import datetime
import pathlib
import struct
import tempfile
import time

import product


def japan(text):
    """An instant of Japan's clock: japan("2026-12-01T19:59:50")."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=product.JAPAN)


class Clock:
    """A clock that goes on from the time it was set to. `environment` is for the program."""

    def __init__(self, at):
        library = product.output(str(product.ROOT / "scripts/clock")).strip()
        self.directory = tempfile.TemporaryDirectory(prefix="madoguchi-clock-")
        file = pathlib.Path(self.directory.name) / "offset"
        file.write_bytes(bytes(8))
        # Written in place and never moved: programs keep the file mapped.
        self.file = file.open("r+b", buffering=0)
        self.environment = {"LD_PRELOAD": library, "CLOCK_OFFSET_FILE": str(file)}
        self.set(at)

    def set(self, at):
        # The clock of the suite may be moved as well (`scripts/at`); the library adds both.
        self.offset = at.timestamp() - time.time()
        self.file.seek(0)
        self.file.write(struct.pack("=q", round(self.offset * 1e9)))

    @property
    def now(self):
        return time.time() + self.offset

    def close(self):
        self.file.close()
        self.directory.cleanup()
