"""A study like the Westerkwartier with the usual libraries: the work that 'nulmeting run' does, as far as they reach.

    peer_pipeline.py STUDY OUTPUT REPLICATES

Read the exports (three encodings, codes or labels, ids or question texts), recode, reverse, score themes by the
half rule, weight residents by raking, Cronbach's alpha, for each theme and group Welch's test with its interval,
Hedges' g, Brunner-Munzel, Holm over the themes, BCa intervals, the shares of each item, and a page of HTML in each
language with a chart per theme and per item.
"""

import html
import io
import os
import sys
import warnings

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import yaml
from scipy import stats

warnings.filterwarnings("ignore")


def texts(value):
    return list(value.values()) if isinstance(value, dict) else [value]


def read(path):
    raw = open(path, "rb").read()
    if raw[:2] == b"\xff\xfe":
        text = raw.decode("utf-16")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252")
    heading = text.splitlines()[0]
    delimiter = max(",;\t", key=heading.count)
    return pd.read_csv(io.StringIO(text), sep=delimiter, dtype=str, keep_default_na=False)


def lookup(scale):
    found, missing = {}, set()
    for code, label in scale.get("answers", {}).items():
        for text in [str(code)] + texts(label):
            found[text.strip().lower()] = float(code)
    for text, code in scale.get("also", {}).items():
        found[text.strip().lower()] = float(code)
    for answer in scale.get("missing", {}).values():
        for text in [str(code) for code in answer["codes"]] + texts(answer["label"]):
            missing.add(text.strip().lower())
    return found, missing


def coded(frame, study, group):
    columns = {}
    for name, item in study["items"].items():
        if group not in item.get("groups", list(study["groups"])):
            continue
        wordings = texts(item["text"]) + texts(item.get("text-for", {}).get(group, item["text"]))
        heading = next((c for c in frame.columns if c == name or c in wordings), None)
        scale = study["scales"][item["scale"]]
        if heading is None or scale["kind"] != "ordinal":
            continue
        found, _ = lookup(scale)
        values = frame[heading].str.strip().str.lower().map(found)
        low, high = min(scale["answers"]), max(scale["answers"])
        score = 100 * (values - low) / (high - low)
        columns[name] = 100 - score if item.get("reverse") else score
    for name, variable in study.get("background", {}).items():
        if group in variable["groups"]:
            labels = texts(variable["label"])
            heading = next((c for c in frame.columns if c == name or c in labels), None)
            columns[name] = frame[heading]
    return pd.DataFrame(columns)


def cleaned(frame):
    for column in frame.columns:
        if column == "toestemming":
            frame = frame[frame[column].str.lower() != "nee"]
    if "code" in frame.columns:
        frame = frame[(frame["code"] == "") | ~frame["code"].duplicated(keep="last")]
    return frame


def rake(frame, targets):
    weights = np.ones(len(frame))
    for _ in range(200):
        for name, totals in targets.items():
            if name == "trim":
                continue
            for code, total in totals.items():
                rows = (frame[name] == str(code)).to_numpy()
                if rows.any():
                    weights[rows] *= total / weights[rows].sum()
    return weights / weights.mean()


def alpha(values):
    values = values.dropna().to_numpy()
    k = values.shape[1]
    if len(values) < 5 or k < 2:
        return np.nan
    return k / (k - 1) * (1 - values.var(axis=0, ddof=1).sum() / values.sum(axis=1).var(ddof=1))


def holm(p):
    order = np.argsort(p)
    adjusted = np.minimum(1, np.maximum.accumulate((len(p) - np.arange(len(p))) * np.array(p)[order]))
    result = np.empty(len(p))
    result[order] = adjusted
    return result


def chart(draw):
    figure, axes = plt.subplots(figsize=(6.3, 3))
    draw(axes)
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg")
    plt.close(figure)
    return buffer.getvalue()


def main(folder, output, replicates):
    study = yaml.safe_load(open(os.path.join(folder, "study.yaml"), encoding="utf-8"))
    targets = study.get("weights", {})
    data = {}
    for source in study["sources"]:
        frame = cleaned(read(os.path.join(folder, source["file"])))
        data[source["wave"], source["group"]] = coded(frame, study, source["group"])
    first, last = list(study["waves"])[0], list(study["waves"])[-1]

    themes = {}
    for name, item in study["items"].items():
        if "theme" in item:
            themes.setdefault(item["theme"], []).append(name)
    rows = []
    for group in study["groups"]:
        before, after = data[first, group], data[last, group]
        weights = [rake(frame, targets[group]) if group in targets else None
                   for frame in (before, after)]
        family = []
        for theme, items in themes.items():
            scores = []
            for frame in (before, after):
                present = [item for item in items if item in frame]
                values = frame[present]
                score = values.mean(axis=1).where(values.notna().sum(axis=1) >= np.ceil(0.5 * len(present)))
                scores.append(score.dropna().to_numpy())
            test = stats.ttest_ind(scores[1], scores[0], equal_var=False)
            interval = test.confidence_interval(0.95)
            n1, n2 = len(scores[0]), len(scores[1])
            pooled = np.sqrt(((n1 - 1) * scores[0].var(ddof=1) + (n2 - 1) * scores[1].var(ddof=1)) / (n1 + n2 - 2))
            rank = stats.brunnermunzel(scores[0], scores[1])
            bootstrap = (np.nan, np.nan)
            if replicates:
                found = stats.bootstrap(
                    scores, lambda x, y, axis=-1: y.mean(axis=axis) - x.mean(axis=axis),
                    n_resamples=replicates, method="BCa", rng=np.random.default_rng(1), batch=200)
                bootstrap = (found.confidence_interval.low, found.confidence_interval.high)
            family.append({
                "group": group, "theme": theme, "n1": n1, "n2": n2, "m1": scores[0].mean(),
                "m2": scores[1].mean(), "low": interval.low, "high": interval.high, "p": test.pvalue,
                "g": (scores[1].mean() - scores[0].mean()) / pooled * (1 - 3 / (4 * (n1 + n2 - 2) - 1)),
                "rank_p": rank.pvalue, "boot_low": bootstrap[0], "boot_high": bootstrap[1],
                "alpha1": alpha(before[[i for i in items if i in before]]),
                "alpha2": alpha(after[[i for i in items if i in after]]),
                "weight": None if weights[0] is None else float((weights[0] ** 2).mean())})
        for row, p in zip(family, holm([row["p"] for row in family])):
            row["p_adjusted"] = p
        rows += family
    results = pd.DataFrame(rows)
    os.makedirs(output, exist_ok=True)
    results.to_csv(os.path.join(output, "themes.csv"), index=False)

    def dumbbell(theme):
        def draw(axes):
            part = results[results.theme == theme]
            for y, row in enumerate(part.itertuples()):
                axes.plot([row.m1, row.m2], [y, y], "-", color="gray")
                axes.plot([row.m1], [y], "o", mfc="white")
                axes.errorbar([row.m2], [y], xerr=[[row.m2 - row.m1 - row.low], [row.high - row.m2 + row.m1]],
                              fmt="o", capsize=3)
            axes.set_yticks(range(len(part)), part.group)
            axes.set_xlim(0, 100)
        return draw

    def bars(item):
        def draw(axes):
            labels, y = [], 0
            for group in study["groups"]:
                for wave in (first, last):
                    frame = data[wave, group]
                    if item in frame:
                        shares = frame[item].value_counts(normalize=True).sort_index()
                        axes.barh(y, shares, left=shares.cumsum() - shares)
                        labels.append(f"{group} {wave}")
                        y += 1
            axes.set_yticks(range(y), labels)
        return draw

    for language in study["languages"]:
        page = [f"<!doctype html><html lang={language}><meta charset=utf-8>"
                f"<title>{html.escape(study['title'][language])}</title>"]
        for theme, items in themes.items():
            page.append(f"<h2>{html.escape(study['themes'][theme]['label'][language])}</h2>")
            page.append(chart(dumbbell(theme)))
            page.append(results[results.theme == theme].to_html(index=False, float_format="%.1f"))
            for item in items:
                page.append(f"<h3>{html.escape(study['items'][item]['text'][language])}</h3>")
                page.append(chart(bars(item)))
        with open(os.path.join(output, f"report.{language}.html"), "w", encoding="utf-8") as file:
            file.write("\n".join(page))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
