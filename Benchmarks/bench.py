"""Runs the benchmarks and prints a table for each."""

import os
import sys
import tempfile

from measure import measure, table

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NULMETING = os.path.join(ROOT, ".build", "release", "nulmeting")
STUDY = os.path.join(ROOT, "surveys", "westerkwartier")
PEER = os.path.join(ROOT, "Benchmarks", "peer_pipeline.py")


def westerkwartier(folder):
    output = os.path.join(folder, "output")
    key = os.path.join(folder, "key")
    run = [NULMETING, "run", STUDY, "--output", output, "--key", key, "--quiet"]

    earlier = []

    def fresh():
        # Set aside, not removed: a file system that just freed hundreds of files is slow in making new ones.
        if os.path.exists(output):
            earlier.append(f"{output}-{len(earlier)}")
            os.rename(output, earlier[-1])

    stages = ["ingest", "clean", "score", "compare", "report"]
    print("\n## The Westerkwartier study, every stage, both languages, as one process\n")
    table([
        ("nulmeting run", measure(run, 9, fresh)),
        ("nulmeting run, nothing changed", measure(run, 9)),
        ("the same work in Python, bootstrap of 9,999 replicates",
         measure([sys.executable, PEER, STUDY, os.path.join(folder, "peer"), "9999"], 3)),
        ("the same work in Python, without bootstrap",
         measure([sys.executable, PEER, STUDY, os.path.join(folder, "peer"), "0"], 3)),
    ])
    print("\n## Each stage alone, reading the files of the stage before\n")
    rows = []
    for stage in stages:
        command = [NULMETING, stage, STUDY, "--output", output, "--key", key, "--quiet"]
        directory = os.path.join(output, "westerkwartier", {
            "ingest": "1-ingest", "clean": "2-clean", "score": "3-score", "compare": "4-compare",
            "report": "report"}[stage])

        def afresh(directory=directory):
            # All files of the stage are made anew: those that are there already would be left alone.
            if os.path.exists(directory):
                earlier.append(f"{directory}-{len(earlier)}")
                os.rename(directory, earlier[-1])

        rows.append((stage, measure(command, 9, afresh)))
    table(rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        westerkwartier(folder)
