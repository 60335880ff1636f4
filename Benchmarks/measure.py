"""Measures whole processes: wall time, processor time and peak memory, over several runs."""

import os
import statistics
import subprocess
import sys
import time


def once(command, before=None):
    if before:
        before()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(command, runs, before=None):
    once(command, before)
    return [once(command, before) for _ in range(runs)]


def side_by_side(commands, runs):
    """The measurements of each command, taken in turns: a machine that is slower for a while is so for all of them."""
    for command in commands:
        once(command)
    rounds = [[once(command) for command in commands] for _ in range(runs)]
    return [list(measurements) for measurements in zip(*rounds)]


def table(rows):
    """rows: (name, measurements); the first row is the one that the others are compared with."""
    base = statistics.median(m[0] for m in rows[0][1])
    print("| what | wall, median (range) | processor | peak memory | x |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, measurements in rows:
        wall = [m[0] for m in measurements]
        print(
            f"| {name} | {1000 * statistics.median(wall):.0f} ms "
            f"({1000 * min(wall):.0f}-{1000 * max(wall):.0f}) "
            f"| {1000 * statistics.median(m[1] for m in measurements):.0f} ms "
            f"| {max(m[2] for m in measurements):.0f} MB "
            f"| {statistics.median(wall) / base:.2f} |"
        )
