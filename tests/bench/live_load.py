#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twelve leads at 1,000 Hz through a real pseudo-terminal into the window under software rendering:
live_load.py BIN_FOLDER RECORD [SECONDS [MEMORY_CSV]]. RECORD is any twelve-lead recording. Prints samples lost, the gui
thread's share of one core, the delay from byte to pixel, and the slope of resident memory after warm-up (a third of the
run, at most ten minutes); MEMORY_CSV keeps the memory of every second."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(stat: pathlib.Path) -> float:
    fields = stat.read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mib(pid: int) -> float:
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def slope_per_hour(samples: list[tuple[float, float]]) -> float:
    """Least-squares slope of (seconds, MiB), in MiB an hour."""
    count = len(samples)
    if count < 3:
        return float("nan")
    mean_t = sum(t for t, _ in samples) / count
    mean_y = sum(y for _, y in samples) / count
    over = sum((t - mean_t) * (y - mean_y) for t, y in samples)
    under = sum((t - mean_t) ** 2 for t, _ in samples)
    return 3600 * over / under


def main() -> int:
    bin_folder, record = pathlib.Path(sys.argv[1]), sys.argv[2]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60.0
    emulator = subprocess.Popen([bin_folder / "cardiotwin-cli", "emulate", "--protocol", "arduino-text", "--rate",
                                 "1000", "--from", record, "--loop"], stdout=subprocess.PIPE, text=True)
    port = emulator.stdout.readline().strip()
    with tempfile.TemporaryDirectory() as scratch:
        report_file = pathlib.Path(scratch) / "report.json"
        window = subprocess.Popen([bin_folder / "cardiotwin", "--port", port, "--protocol", "arduino-text",
                                   "--device-rate", "1000", "--quit-after", str(seconds), "--report", report_file],
                                  env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": scratch})
        gui = pathlib.Path(f"/proc/{window.pid}/task/{window.pid}/stat")
        started = time.monotonic()
        warm = min(600.0, seconds / 3)
        memory: list[tuple[float, float]] = []
        begin_cpu = begin_at = None
        last_cpu = last_at = None
        while window.poll() is None:
            time.sleep(1.0)
            now = time.monotonic() - started
            try:
                cpu, rss = cpu_seconds(gui), resident_mib(window.pid)
            except (OSError, IndexError):
                break
            if now >= warm:
                if begin_cpu is None:
                    begin_cpu, begin_at = cpu, now
                last_cpu, last_at = cpu, now
                memory.append((now, rss))
        window.wait()
        emulator.send_signal(signal.SIGTERM)
        emulator.wait()
        report = json.loads(report_file.read_text())
    if len(sys.argv) > 4:
        rows = "".join(f"{at:.1f},{mib:.3f}\n" for at, mib in memory)
        pathlib.Path(sys.argv[4]).write_text("seconds,resident_mib\n" + rows)
    share = (last_cpu - begin_cpu) / (last_at - begin_at) if last_at and last_at > begin_at else float("nan")
    print(f"  frames in            {report['frames_in']:.0f} ({report['leads']:.0f} leads at {report['rate_hz']:.0f} Hz)")
    print(f"  lost/refused         {report['lost']:.0f} / {report['refused']:.0f} / unrecorded {report['unrecorded']:.0f}")
    print(f"  gui thread           {100 * share:.1f} % of one core            bar <= 10 %")
    print(f"  byte to pixel        p50 {report['latency_ms']['p50']:.1f} ms, p99 {report['latency_ms']['p99']:.1f} ms"
          f"   bar p99 <= 80 ms")
    print(f"  frames per second    {report['frames_per_second']:.1f}, slow seconds {report['slow_seconds']:.0f}")
    print(f"  resident memory      {memory[-1][1] if memory else 0:.1f} MiB, slope {slope_per_hour(memory):+.2f} MiB/h over "
          f"{len(memory)} s   bar <= 1 MiB/h over an hour")
    return 0


if __name__ == "__main__":
    sys.exit(main())
