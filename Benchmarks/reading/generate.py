"""Writes a survey of any size: a study folder with one export, or one per group.

    generate.py FOLDER MEGABYTES [GROUPS]

50 five-point items with blanks and 'weet niet' (99), a pseudonym, two dates, age, two open answers, of which six
in ten are given, with semicolons, quotation marks and line breaks in them. Equal arguments give equal bytes.
"""

import os
import sys

import numpy

ITEMS = 50
TEXTS = [
    "", "", "", "", "goed geholpen; snel antwoord", "Ik wist niet dat \"\"het loket\"\" bestond.",
    "te lang gewacht\nen daarna geen reactie", "prima", "één aanspreekpunt zou helpen, vind ik", "geen",
]


def codebook(groups):
    lines = ["study: omvang", "title: Omvang", "languages: [nl]", "waves:",
             "  nulmeting: {label: Nulmeting, period: 2021-08-01/2021-10-31}", "groups:"]
    lines += [f"  {group}: {{label: Groep {group}}}" for group in groups]
    lines += ["themes:"] + [f"  thema-{t}: {{label: Thema {t}}}" for t in range(1, 8)]
    lines += ["scales:", "  eens:", "    kind: ordinal",
              "    answers: {1: Zeer oneens, 2: Oneens, 3: Neutraal, 4: Eens, 5: Zeer eens}",
              "    missing:", "      weet-niet: {label: Weet niet, codes: [99]}", "  vrij:", "    kind: open", "items:"]
    lines += [f"  q{i}: {{theme: thema-{1 + (i - 1) % 7}, scale: eens, text: Stelling {i}.}}" for i in range(1, ITEMS + 1)]
    lines += ["  open-1: {scale: vrij, text: Wat ging goed?}", "  open-2: {scale: vrij, text: Wat kan beter?}"]
    lines += ["columns:", "  respondent: code", "  submitted: ingevuld", "  started: begonnen", ""]
    return "\n".join(lines)


def block(random, first, count):
    answers = random.choice(numpy.array(["1", "2", "3", "4", "5", "99", ""]), size=(count, ITEMS),
                            p=[0.08, 0.17, 0.25, 0.27, 0.13, 0.05, 0.05])
    days = random.integers(1, 29, size=count)
    minutes = random.integers(0, 60, size=(count, 2))
    ages = random.integers(18, 90, size=count)
    texts = random.integers(0, len(TEXTS), size=(count, 2))
    rows = []
    for i in range(count):
        date = f"2021-09-{days[i]:02d} 10:"
        given = [TEXTS[t] for t in texts[i]]
        rows.append(";".join([
            f"R{first + i:08d}", f"{date}{minutes[i, 0]:02d}:00", f"{date}{minutes[i, 1]:02d}:30", str(ages[i]),
            *answers[i], *(f'"{text}"' if text else "" for text in given)]))
    return "\n".join(rows) + "\n"


def main():
    folder, megabytes = sys.argv[1], int(sys.argv[2])
    groups = [f"g{i}" for i in range(1, (int(sys.argv[3]) if len(sys.argv) > 3 else 1) + 1)]
    os.makedirs(f"{folder}/data/nulmeting", exist_ok=True)
    with open(f"{folder}/study.yaml", "w") as file:
        file.write(codebook(groups))
    head = ";".join(["code", "begonnen", "ingevuld", "leeftijd", *(f"q{i}" for i in range(1, ITEMS + 1)),
                     "open-1", "open-2"]) + "\n"
    first = 1
    for number, group in enumerate(groups):
        random = numpy.random.default_rng(20211031 + number)
        with open(f"{folder}/data/nulmeting/{group}.csv", "w") as file:
            written = file.write(head)
            while written < megabytes * 1_000_000 / len(groups):
                written += file.write(block(random, first, 20_000))
                first += 20_000


if __name__ == "__main__":
    main()
