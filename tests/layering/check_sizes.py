#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports how long files are and fails on those past the house's limits: a file that nears one is missing a noun."""
import pathlib
import statistics
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMITS = {"header": 200, "source": 500, "test": 400}


def kind_of(path: pathlib.PurePath) -> str:
    if path.parts[0] == "tests":
        return "test"
    return "header" if path.suffix == ".h" else "source"


def main() -> int:
    lengths: dict[str, list[int]] = {kind: [] for kind in LIMITS}
    failed = False
    for top in ("app", "ui", "models", "devices", "tests"):
        for file in sorted((ROOT / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            path = file.relative_to(ROOT)
            kind = kind_of(path)
            lines = len(file.read_text(encoding="utf-8").splitlines())
            lengths[kind].append(lines)
            if lines > LIMITS[kind]:
                failed = True
                print(f"{path}: {lines} lines, the limit is {LIMITS[kind]}")
    for kind, values in lengths.items():
        if values:
            print(f"sizes: {kind:7} {len(values):4} files, median {int(statistics.median(values)):4}, "
                  f"longest {max(values):4} (limit {LIMITS[kind]})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
