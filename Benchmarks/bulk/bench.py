"""The whole pipeline on a generated study of two million responses, beside the same work in Python.

    bench.py [RESPONSES]
"""

import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.dirname(HERE))

from measure import measure, once, table  # noqa: E402

NULMETING = os.path.join(ROOT, ".build", "release", "nulmeting")
PEER = os.path.join(ROOT, "Benchmarks", "peer_pipeline.py")


def main():
    responses = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    with tempfile.TemporaryDirectory() as folder:
        study, output = os.path.join(folder, "study"), os.path.join(folder, "output")
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), study, str(responses)], check=True)
        run = [NULMETING, "run", study, "--output", output, "--key", os.path.join(folder, "key"), "--quiet"]
        print(f"\n## A study of {responses:,} responses, every stage, as one process\n")
        table([
            ("nulmeting run", measure(run, 5, lambda: shutil.rmtree(output, ignore_errors=True))),
            ("nulmeting run, nothing changed", measure(run, 3)),
            ("the same work in Python, without bootstrap",
             [once([sys.executable, PEER, study, os.path.join(folder, "peer"), "0"])]),
        ])


if __name__ == "__main__":
    main()
