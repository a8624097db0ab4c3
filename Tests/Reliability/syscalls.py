"""Kills a program, or makes the system refuse, at a chosen system call, with strace."""

import collections
import re
import subprocess

# What changes a file or a directory, or puts it on the disk.
CHANGING = ["openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "unlink"]
LINE = re.compile(r"^(\d+) +(\w+)\(")
# What publishing changes, in the folder `var`.
FILES = ["", "edition.sqlite", "edition.sqlite.new", "edition.sqlite.new-journal",
         "edition.sqlite.sha256", "edition.sqlite.sha256.new"]


def strace(command, folder, *options):
    """Runs a command under strace, which sees (and counts) calls on those files alone."""
    paths = [f"{place}/{name}".rstrip("/") for place in ("var", f"{folder.resolve()}/var") for name in FILES]
    return subprocess.run(
        ["strace", "-f", "-qq", *options, *(f"--trace-path={path}" for path in paths), *command],
        cwd=folder, capture_output=True, text=True, timeout=120)


def trace(command, folder):
    """The calls that change those files, a line each."""
    result = strace(command, folder, "-o", "trace.txt", "-e", f"trace={','.join(CHANGING)}")
    if result.returncode not in (0, 2):
        raise AssertionError(result.stderr)
    return (folder / "trace.txt").read_text(errors="replace").splitlines()


def points(lines):
    """(call, number) of every call of the thread that writes, numbered as strace counts them."""
    calls = [(call[1], call[2], line) for line in lines if (call := LINE.match(line))]
    writer = collections.Counter(thread for thread, _, _ in calls).most_common(1)[0][0]
    counts, found = collections.Counter(), []
    for thread, call, line in calls:
        if thread != writer:
            continue
        counts[call] += 1
        if not (call == "openat" and "O_RDONLY" in line and "O_DIRECTORY" not in line):
            found.append((call, counts[call]))
    return found


def choose(points, limit, source):
    """The last call, when all is in its place; then rare ones, then the many writes at random."""
    last, others = points[-1], points[:-1]
    rare = [p for p in others if p[0] != "pwrite64"]
    many = [p for p in others if p[0] == "pwrite64"]
    source.shuffle(rare)
    source.shuffle(many)
    return ([last] + rare[:limit - 4] + many)[:limit]


def inject(command, folder, call, what):
    """Runs a command with something happening at a call; returns its exit status and what it said."""
    result = strace(
        command, folder, "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{what}")
    return result.returncode, result.stderr
