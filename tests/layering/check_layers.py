#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the direction of dependencies over the #include lines, and the places where special headers may stand.

Prints each arrow that points the wrong way as file:line and exits 1 when there is one.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

# room -> rooms it may include (itself always)
ALLOWED = {
    "models/base": [],
    "models/signal": ["models/base"],
    "models/learning": ["models/base"],
    "models/ecg": ["models/base", "models/signal", "models/learning"],
    "models/twin": ["models/base", "models/signal", "models/learning", "models/ecg"],
    "models/schedule": ["models/base"],
    "devices/wire": ["models/base", "models/signal"],
    "devices/files": ["models/base", "models/signal"],
    "devices": ["devices/wire", "devices/files", "models/base", "models/signal"],
    "ui/viewmodels": ["models"],
    "ui": ["ui", "models"],
    "app/pipeline": ["models", "devices/files"],
    "app": ["app", "ui", "devices", "models"],
}
# rooms without any Qt
QT_FREE = ("models/", "devices/wire/", "devices/files/", "app/pipeline/")
# header -> folders or files in which it may be included
SPECIAL = {
    "qcustomplot.h": ("ui/widgets/plot_library.h",),
    "ui/widgets/plot_library.h": ("ui/widgets/", "ui/report/"),
    "libsvm/svm.h": ("models/learning/svm_fit.cpp",),
}
SQL = re.compile(r"^<?QSql")
# Qt headers a view-model may not see: it knows QtCore only
WIDGETS = re.compile(r"^(QWidget|QPainter|QPixmap|QImage|QColor|QFont|QApplication|QMainWindow|QtWidgets|QtGui)")


def room_of(path: str) -> str:
    """The longest room name that holds this path, '' for none."""
    rooms = [room for room in ALLOWED if path.startswith(room + "/")]
    return max(rooms, key=len, default="")


def faults(path: str, target: str, quoted: bool) -> str:
    room = room_of(path)
    if quoted and "/" in target and room:
        other = room_of(target)
        allowed = other == room or any(other == a or other.startswith(a + "/") for a in ALLOWED[room])
        if other and not allowed:
            return f"{room} may not include {other}"
    if path.startswith(QT_FREE) and re.match(r"^Q[A-Za-z]", target):
        return "Qt in a room that knows no Qt"
    if target in SPECIAL and not path.startswith(SPECIAL[target]):
        return f"{target} belongs in {', '.join(SPECIAL[target])}"
    if SQL.match(target) and not path.startswith("app/store/"):
        return "SQL belongs in app/store"
    if room == "ui/viewmodels" and WIDGETS.match(target):
        return "a view-model knows QtCore only"
    return ""


def main() -> int:
    found = 0
    for top in ("app", "ui", "models", "devices"):
        for file in sorted((ROOT / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            path = file.relative_to(ROOT).as_posix()
            text = file.read_text(encoding="utf-8")
            for number, line in enumerate(text.splitlines(), 1):
                match = INCLUDE.match(line)
                wrong = faults(path, match[2], match[1] == '"') if match else ""
                if not wrong and re.search(r"\btr\(\"", line) and not path.startswith(("ui/", "app/cli/")):
                    wrong = "words belong in ui"
                if wrong:
                    found += 1
                    print(f"{path}:{number}: {wrong}: {line.strip()}")
    print(f"layering: {found} wrong arrows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
