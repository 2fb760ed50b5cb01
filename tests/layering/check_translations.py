#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the program is missing from a translation or not translated there.

Runs lupdate into a scratch copy, so that a text added to the code but not to translations/*.ts is found.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Debian's /usr/bin/lupdate may be another Qt's.
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin:" + os.environ.get("PATH", ""))


def missing_in(ts: pathlib.Path) -> list[str]:
    texts = []
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                texts.append(f"{context.findtext('name')}: no longer used: {message.findtext('source')}")
            elif kind == "unfinished" or not "".join(translation.itertext()).strip():
                texts.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return texts


def main() -> int:
    failed = False
    for ts in sorted((ROOT / "translations").glob("*.ts")):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch) / ts.name
            shutil.copy(ts, copy)
            subprocess.run([LUPDATE, "-silent", "-no-recursive", "-locations", "none", "-I", str(ROOT),
                            *[str(p) for top in ("ui", "app") for p in sorted((ROOT / top).rglob("*.cpp"))
                              + sorted((ROOT / top).rglob("*.h"))],
                            "-ts", str(copy)], check=True)
            missing = missing_in(copy)
        for text in missing:
            print(f"{ts.name}: {text}")
        failed = failed or bool(missing)
        print(f"translations: {ts.name}: {len(missing)} missing")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
