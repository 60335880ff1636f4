"""Times single methods beside SciPy and R's coin and boot, on the same scores in one run.

Processor time, since that is what a shared machine leaves comparable: medians of several runs within one process
each. R's part needs Rscript with the packages coin and boot (Debian: r-cran-coin, r-cran-boot), and is left out, with a
word, where they are not there.
"""

import os
import shutil
import statistics
import subprocess
import tempfile
import time

import numpy as np
from scipy import stats

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, ".build", "release", "measure-statistics")

R_SCRIPT = r"""
suppressPackageStartupMessages({library(coin); library(boot)})
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1], header = FALSE, col.names = c("wave", "score"))
data$wave <- factor(data$wave)
timed <- function(name, runs, work) {
  times <- numeric(runs)
  for (run in seq_len(runs)) {
    start <- proc.time()
    result <- work()
    spent <- proc.time() - start
    times[run] <- 1000 * (spent[["user.self"]] + spent[["sys.self"]])
  }
  cat(paste(c(name, median(times), format(result, digits = 17)), collapse = ","), "\n", sep = "")
}
if (arguments[2] == "bootstrap") {
  difference <- function(data, rows) {
    sample <- data[rows, ]
    mean(sample$score[sample$wave == 2]) - mean(sample$score[sample$wave == 1])
  }
  # The acceleration from the influences of both waves; boot's own would leave out one respondent at a time, slowly.
  influence <- with(data, ave(score, wave, FUN = function(x) (x - mean(x)) / length(x)) * ifelse(wave == 1, -1, 1))
  timed("bootstrap", 1, function() {
    set.seed(1)
    resamples <- boot(data, difference, R = 9999, strata = data$wave)
    boot.ci(resamples, type = "bca", L = influence * nrow(data))$bca[4:5]
  })
} else if (arguments[2] == "permutation") {
  # Scores as whole steps, for which coin has an exact algorithm.
  data$score <- round(data$score / 6.25)
  timed("permutation", 3, function() as.numeric(pvalue(oneway_test(score ~ wave, data, distribution = "exact"))))
} else {
  timed("mann-whitney", 1, function() as.numeric(pvalue(wilcox_test(score ~ wave, data, distribution = "exact"))))
}
"""


def timed(runs, work):
    work()
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times), result


def scores(count, seed):
    """Two waves of `count` theme scores of four five-point items: 17 values, many ties, skewed."""
    generator = np.random.default_rng(seed)

    def wave(shift):
        person = generator.normal(0.4 + shift, 0.7, (count, 1))
        answers = np.clip(np.round(3 + person + generator.normal(0, 0.8, (count, 4))), 1, 5)
        return (answers.mean(axis=1) - 1) * 25

    return wave(0), wave(0.08)


def lines(command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    parts = [line.split(",") for line in done.stdout.splitlines() if "," in line]
    return {part[0]: (float(part[1]), part[2:]) for part in parts}


def ours(path):
    return lines([PROGRAM, path])


def r(path, what):
    if shutil.which("Rscript") is None:
        return {}
    with tempfile.NamedTemporaryFile("w", suffix=".R") as script:
        script.write(R_SCRIPT)
        script.flush()
        try:
            return lines(["Rscript", "--vanilla", script.name, path, what])
        except subprocess.CalledProcessError as error:
            print(f"R left out: {error.stderr.strip().splitlines()[-1]}\n")
            return {}


def table(title, rows):
    print(f"\n## {title}\n")
    print("| what | processor time | x | result |")
    print("| --- | ---: | ---: | --- |")
    base = rows[0][1]
    for name, milliseconds, result in rows:
        print(f"| {name} | {milliseconds:.2f} ms | {milliseconds / base:.1f} | {result} |")


def interval(pair):
    return " to ".join(f"{float(end):.3f}" for end in pair)


def bootstrap(folder):
    first, second = scores(1000, 7)
    path = write(folder, first, second)
    mine = ours(path)["bootstrap"]
    rows = [(f"nulmeting, BCa of all resamples ({mine[1][2]})", mine[0], interval(mine[1][:2]))]

    def difference(x, y, axis):
        return np.mean(y, axis=axis) - np.mean(x, axis=axis)

    generator = np.random.default_rng(1)
    spent, result = timed(5, lambda: stats.bootstrap(
        (first, second), difference, n_resamples=9999, vectorized=True, method="BCa", rng=generator))
    rows.append(("SciPy, BCa, 9,999 resamples", spent, interval(result.confidence_interval)))
    peer = r(path, "bootstrap").get("bootstrap")
    if peer:
        rows.append(("R boot, BCa, 9,999 resamples", peer[0], interval(peer[1])))
    table("Bootstrap interval of a difference of means, 2 x 1,000 scores", rows)


def permutation(folder):
    first, second = scores(500, 8)
    path = write(folder, first, second)
    mine = ours(path)
    peers = r(path, "permutation")

    def difference(x, y, axis):
        return np.mean(y, axis=axis) - np.mean(x, axis=axis)

    rows = [(f"nulmeting, {mine['permutation'][1][1]}", mine["permutation"][0],
             f"p = {float(mine['permutation'][1][0]):.9f}")]
    if "permutation" in peers:
        rows.append(("R coin, exact", peers["permutation"][0], f"p = {float(peers['permutation'][1][0]):.9f}"))
    spent, result = timed(3, lambda: stats.permutation_test(
        (first, second), difference, n_resamples=9999, vectorized=True, rng=np.random.default_rng(1)))
    rows.append(("SciPy, 9,999 random ones (it has no exact one of this size)", spent, f"p = {result.pvalue:.4f}"))
    table("Permutation test of a difference of means with ties, 2 x 500 scores", rows)


def mann_whitney(folder):
    # Midranks are many more steps than scores: beyond this size our own test is asymptotic, and coin takes minutes.
    first, second = scores(100, 9)
    path = write(folder, first, second)
    mine = ours(path)["mann-whitney"]
    rows = [(f"nulmeting, {mine[1][1]}", mine[0], f"p = {float(mine[1][0]):.9f}")]
    peer = r(path, "mann-whitney").get("mann-whitney")
    if peer:
        rows.append(("R coin, exact", peer[0], f"p = {float(peer[1][0]):.9f}"))
    spent, result = timed(3, lambda: stats.mannwhitneyu(first, second, method="asymptotic"))
    rows.append(("SciPy, asymptotic (its exact one ignores ties)", spent, f"p = {result.pvalue:.9f}"))
    table("Mann-Whitney test with ties, 2 x 100 scores", rows)


def write(folder, first, second):
    path = os.path.join(folder, "scores.csv")
    with open(path, "w") as file:
        for wave, values in ((1, first), (2, second)):
            file.writelines(f"{wave},{value!r}\n" for value in map(float, values))
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        bootstrap(folder)
        permutation(folder)
        mann_whitney(folder)
