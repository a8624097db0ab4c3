"""Two editions whose pages differ, put in place of each other while a server runs."""

import os
import shutil


class TwoEditions:
    def __init__(self, workspace):
        self.place = workspace.edition
        self.copies = []
        for name in ("まどぐち", "まどくち"):
            if self.copies:
                workspace.edit("content/ui.yaml", "site.name: まどぐち", f"site.name: {name}")
            published = workspace.publish()
            if published.returncode != 0:
                raise AssertionError(published.stderr)
            copy = self.place.with_suffix(f".{len(self.copies)}")
            shutil.copyfile(self.place, copy)
            self.copies.append((copy, self.checksum.read_text()))
        # Both are vouched for: only the edition itself is renamed from now on.
        self.checksum.write_text("".join(text for _, text in self.copies))

    @property
    def checksum(self):
        return self.place.with_name(self.place.name + ".sha256")

    def swap(self, number):
        """Puts one of the two in place, as publishing does: beside it first, then renamed."""
        fresh = self.place.with_suffix(".swap")
        shutil.copyfile(self.copies[number % 2][0], fresh)
        os.replace(fresh, self.place)
