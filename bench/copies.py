"""More content than there is: the guides of the repository, copied under new ids with all translations."""

import pathlib
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent


def grow(directory, guides):
    """Content, translations and static files with that many guides."""
    for name in ("content", "locales", "static", "texts"):
        shutil.copytree(ROOT / name, directory / name, dirs_exist_ok=True)
    files = sorted((directory / "content/guides").glob("*.yaml"))
    catalogues = [folder for folder in (directory / "locales").iterdir() if folder.is_dir()]
    for number in range(len(files), guides):
        source = files[number % len(files)]
        guide, copy = source.stem, f"{source.stem}-copy-{number // len(files)}"
        text = re.sub(rf"^id: {guide}$", f"id: {copy}", source.read_text(), count=1, flags=re.M)
        # The checklist names each item once.
        text = re.sub(r"^ *covers: \[[^\]]*\]\n", "", text, flags=re.M)
        source.with_name(f"{copy}.yaml").write_text(text)
        for folder in catalogues:
            original = folder / f"{guide}.po"
            if original.exists():
                (folder / f"{copy}.po").write_text(
                    original.read_text().replace(f'msgctxt "{guide}.', f'msgctxt "{copy}.')
                    .replace(f"guides/{guide}.yaml", f"guides/{copy}.yaml"))
    for surplus in files[guides:]:
        surplus.unlink()
