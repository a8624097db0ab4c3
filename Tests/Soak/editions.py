"""Editions whose pages differ, put in place of each other while a server runs."""

import os
import shutil
import time

import load
import product


class Editions:
    def __init__(self, workspace, count):
        self.place = workspace.edition
        self.copies = []
        name = "まどぐち"
        for number in range(count):
            if number > 0:
                workspace.edit("content/office.yaml", f"name: {name}", f"name: まど{number}")
                name = f"まど{number}"
            published = workspace.publish()
            if published.returncode != 0:
                raise AssertionError(published.stderr)
            copy = self.place.with_suffix(f".{number}")
            shutil.copyfile(self.place, copy)
            self.copies.append((copy, self.checksum.read_text()))
        # All are vouched for: only the edition itself is renamed from now on.
        self.checksum.write_text("".join(text for _, text in self.copies))
        os.sync()

    @property
    def checksum(self):
        return self.place.with_name(self.place.name + ".sha256")

    def swap(self, number):
        """Puts one of them in place, as publishing does: beside it first, then renamed. Nothing is
        copied, so that the disk has no part in what is measured."""
        fresh = self.place.with_suffix(".swap")
        os.link(self.copies[number % len(self.copies)][0], fresh)
        os.replace(fresh, self.place)


def with_server(count, use):
    """What `use` makes of a server and so many editions, and what is wrong with how the server ended."""
    workspace = product.Workspace()
    try:
        place = Editions(workspace, count)
        server = product.Server(workspace, "--log-level", "notice")
        try:
            made = use(server, place)
        finally:
            status, log = server.stop()
    finally:
        workspace.close()
    return made, [f"the server ended with status {status}:\n{log}"] if status != 0 else []


def await_other(port, known):
    """The edition that is served and is not `known`, as soon as there is one."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        edition, pages = load.fingerprints(port)
        if edition not in known:
            return edition, pages
        time.sleep(0.1)
    raise AssertionError("the other edition was not served")
