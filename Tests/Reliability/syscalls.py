"""Kills a program, or makes the system refuse, at a chosen system call, with strace."""

import collections
import re
import subprocess

# What changes a file or a directory, or puts it on the disk.
CHANGING = ["openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "unlink"]
LINE = re.compile(r"^\d+ +(\w+)\(")


def trace(command, folder):
    """The changing calls of the main thread from `Writing` on: names in order, with their counts so far."""
    result = subprocess.run(
        ["strace", "-f", "-qq", "-o", "trace.txt", "-e", f"trace={','.join(CHANGING)}", *command],
        cwd=folder, capture_output=True, text=True)
    if result.returncode not in (0, 2):
        raise AssertionError(result.stderr)
    return (folder / "trace.txt").read_text(errors="replace").splitlines()


def points(lines):
    """(call, number) of every call after publishing has said that it writes."""
    main = lines[0].split()[0]
    counts, found, writing = collections.Counter(), [], False
    for line in lines:
        call = LINE.match(line)
        if not call or line.split()[0] != main:
            continue
        counts[call[1]] += 1
        if 'write(2, "Writing' in line:
            writing = True
        elif 'write(2, "Published' in line:
            break
        elif writing and not (call[1] == "openat" and "O_RDONLY" in line and "O_DIRECTORY" not in line):
            found.append((call[1], counts[call[1]]))
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
    result = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
         "-e", f"inject={call}:{what}", *command],
        cwd=folder, capture_output=True, text=True, timeout=120)
    return result.returncode, result.stderr
