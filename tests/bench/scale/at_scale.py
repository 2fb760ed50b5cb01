#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program starts, how it takes a very large table, and how fast every stage runs over a recording:
at_scale.py BIN_FOLDER [RECORD]. Without RECORD the half hour is left out. The table is made in a temporary folder and
needs 1 GB there (CARDIOTWIN_BENCH_MB for less). Files are in the page cache, as after a first look at them. Processor
seconds stand beside the wall's: a busy machine stretches only the latter."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import typing

STARTS = 5


class Run(typing.NamedTuple):
    output: str
    wall_s: float
    cpu_s: float
    peak_mib: float

    def times(self) -> str:
        return f"{self.wall_s:.2f} s ({self.cpu_s:.2f} s cpu)"


def run(command: list[str], output: bool = False) -> Run:
    started = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE if output else subprocess.DEVNULL, text=True)
    text = child.stdout.read() if output else ""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"failed ({child.returncode}): {' '.join(command)}")
    return Run(text, time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def row(what: str, value: str, bar: str) -> None:
    print(f"  {what:52} {value:>34}   bar {bar}", flush=True)


def starts(window: str, scratch: pathlib.Path) -> None:
    picture = str(scratch / "first.png")
    runs = sorted((run([window, "--first-picture", picture]) for _ in range(STARTS)), key=lambda one: one.wall_s)
    row(f"start to first frame, median of {STARTS}", runs[STARTS // 2].times(), "1 s")


def large_table(bin_folder: pathlib.Path, window: str, scratch: pathlib.Path) -> None:
    megabytes = int(os.environ.get("CARDIOTWIN_BENCH_MB", "1000"))
    if shutil.disk_usage(scratch).free < (megabytes + 200) * 1e6:
        print(f"  skipped: no room for a table of {megabytes} MB in {scratch}")
        return
    table = scratch / "large.csv"
    run([str(bin_folder / "make_table"), str(table), str(megabytes)])
    first = run([window, "--page", "review", "--replay", str(table), "--first-picture", str(scratch / "large.png")])
    row(f"CSV of {megabytes} MB, start to first screen", f"{first.times()}, {first.peak_mib:.0f} MiB", "1 s, 200 MiB")
    whole = run([str(bin_folder / "cardiotwin-cli"), "info", str(table)])
    row("the same read to its end", f"{whole.times()}, {whole.peak_mib:.0f} MiB", "200 MiB")


def whole_pipeline(bin_folder: pathlib.Path, record: str) -> None:
    figures = json.loads(run([str(bin_folder / "whole_pipeline"), record], output=True).output)
    what = f"{pathlib.Path(record).stem}, {figures['minutes']:.1f} min x {figures['leads']}, every stage with fits"
    row(what, f"{figures['wall_s']:.2f} s ({figures['processor_s']:.2f} s cpu)", "2 s for 30 min")


def main() -> int:
    bin_folder = pathlib.Path(sys.argv[1]).resolve()
    window = str(bin_folder / "cardiotwin")
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        starts(window, scratch)
        large_table(bin_folder, window, scratch)
    if len(sys.argv) > 2:
        whole_pipeline(bin_folder, sys.argv[2])
    return 0


if __name__ == "__main__":
    sys.exit(main())
