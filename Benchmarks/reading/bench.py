"""Reading: a generated export of 500 MB beside bare libcsv, pandas, Polars and DuckDB; reading alone, and with all of
`check`.

    bench.py [MEGABYTES]
"""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.dirname(HERE))

from measure import measure, side_by_side, table  # noqa: E402

NULMETING = os.path.join(ROOT, ".build", "release", "nulmeting")
READING = os.path.join(ROOT, ".build", "release", "measure-reading")


def main():
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        count = os.path.join(folder, "count")
        subprocess.run(["cc", "-O2", "-o", count, os.path.join(HERE, "count.c"), "-lcsv"], check=True)
        for groups in ("1", "2"):
            subprocess.run(
                [sys.executable, os.path.join(HERE, "generate.py"), f"{folder}/{groups}", str(megabytes), groups],
                check=True)
        export = f"{folder}/1/data/nulmeting/g1.csv"
        size = os.path.getsize(export) / 1e6
        peer = [sys.executable, os.path.join(HERE, "peer.py")]
        print(f"\n## Reading an export of {size:.0f} MB\n")
        commands = [
            ("libcsv in C, counts only", [count, export]),
            ("reading alone, one thread: read, checked and coded", [READING, f"{folder}/1"]),
            ("the same and the SHA-256 of the file", [READING, f"{folder}/1", "with-digest"]),
            ("the same and the texts of open answers, in another order", [READING, f"{folder}/1", "for-ingest"]),
            ("nulmeting check, one thread: read, checked, coded, cleaned and scored",
             [NULMETING, "check", f"{folder}/1", "--threads", "1"]),
            ("the same in two files, two threads", [NULMETING, "check", f"{folder}/2", "--threads", "2"]),
        ]
        measurements = side_by_side([command for _, command in commands], 7)
        rows = [(name, measured) for (name, _), measured in zip(commands, measurements)]
        rows += [
            ("pandas", measure([*peer, "pandas", export], 2)),
            ("Polars, all threads", measure([*peer, "polars", export], 2)),
            ("DuckDB, one thread", measure([*peer, "duckdb", export], 2)),
        ]
        table(rows)


if __name__ == "__main__":
    main()
