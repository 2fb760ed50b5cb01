#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the field's script and this program on the same files in the same run and prints both with their ratio:
compare.py BIN_FOLDER. The files are synthetic and made here, from a seed."""
import json
import math
import os
import pathlib
import random
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def make_csv(path: pathlib.Path, seconds: int, rate: int = 360) -> None:
    """A recording in the layout time,heart_rate,ecg_wave with blanks in both columns."""
    chance = random.Random(1)
    with open(path, "w", encoding="ascii") as out:
        out.write("time,heart_rate,ecg_wave\n")
        for i in range(seconds * rate):
            t = i / rate
            phase = t % 0.8 - 0.4
            wave = math.exp(-phase * phase / 0.0003) + 0.2 * math.exp(-(phase - 0.25) ** 2 / 0.005)
            bpm = "" if chance.random() < 0.006 else f"{75 + 5 * math.sin(t / 9):.1f}"
            value = "" if chance.random() < 0.002 else f"{wave + chance.gauss(0, 0.01):.3f}"
            out.write(f"{t:.5f},{bpm},{value}\n")


def make_rows(path: pathlib.Path, count: int = 600, width: int = 8) -> None:
    chance = random.Random(2)
    with open(path, "w", encoding="ascii") as out:
        out.write(",".join(f"x{i}" for i in range(width)) + ",target\n")
        for _ in range(count):
            row = [chance.gauss(70, 8) for _ in range(width)]
            target = sum(row[:3]) / 3 + 3 * math.sin(row[3] / 5) + chance.gauss(0, 1)
            out.write(",".join(repr(v) for v in [*row, target]) + "\n")


def run(command: list[str]) -> tuple[str, float, float]:
    """Output, wall seconds and peak resident MiB of one process."""
    read, write = os.pipe()
    pid = os.fork()
    started = os.times().elapsed
    if pid == 0:
        os.dup2(write, 1)
        os.execv(command[0], command)
    os.close(write)
    with os.fdopen(read) as pipe:
        output = pipe.read()
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"failed ({status}): {' '.join(command)}")
    return output, os.times().elapsed - started, usage.ru_maxrss / 1024


def row(what: str, theirs: float, ours: float, unit: str, bar: str, faster_is: str = "less") -> None:
    ratio = theirs / ours if faster_is == "less" else ours / theirs
    print(f"  {what:34} {theirs:10.2f} {ours:10.3f} {unit:5} x {ratio:8.2f}   bar {bar}")


def main() -> int:
    bin_folder = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        csv, rows, picture = (pathlib.Path(scratch) / name for name in ("peer.csv", "rows.csv", "peer.png"))
        make_csv(csv, 1800)
        make_rows(rows)
        theirs_text, _, theirs_mib = run([sys.executable, str(HERE / "python_user.py"), str(csv), str(rows), str(picture)])
        ours_text, _, _ = run([str(bin_folder / "peer_program"), str(csv), str(rows)])
        theirs, ours = json.loads(theirs_text), json.loads(ours_text)
        window = [str(bin_folder / "cardiotwin"), "--page", "review", "--replay", str(csv), "--first-picture",
                  str(picture)]
        _, window_s, window_mib = run(window)
        megabytes = csv.stat().st_size / 1e6

    print(f"  {'':34} {'Python':>10} {'CardioTwin':>10}")
    row("load and clean", megabytes / theirs["load_s"], megabytes / ours["load_s"], "MB/s", ">= 2.5", "more")
    row("fit, 600 rows x 8", theirs["fit_s"] * 1e3, ours["fit_s"] * 1e3, "ms", ">= 0.83")
    row("one prediction", theirs["predict_us"], ours["predict_us"], "us", ">= 100")
    row("start to first picture", theirs["picture_s"], window_s, "s", ">= 3")
    row("peak resident memory", theirs_mib, window_mib, "MiB", ">= 2")
    same = theirs["support_vectors"] == ours["support_vectors"]
    print(f"  support vectors: {theirs['support_vectors']} and {ours['support_vectors']} "
          f"({'the same' if same else 'NOT the same'}); predictions {theirs['prediction']:.6f} and "
          f"{ours['prediction']:.6f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
