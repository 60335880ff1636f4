"""Writes a large study of two waves: a folder with five groups, seven themes of four items, an export a group and wave.

    generate.py FOLDER RESPONSES

28 five-point items that go with one trait, with blanks (3 %) and 'weet niet' (99, 4 %), a pseudonym, begin and end,
age. Half of the respondents of the first wave are found at the second one, where the trait is a little higher.
RESPONSES is over all exports. Equal arguments give equal bytes.
"""

import os
import sys

import numpy

WAVES = {"nulmeting": 2021, "vervolg": 2022}
GROUPS = [f"g{number}" for number in range(1, 6)]
THEMES = 7
ITEMS_OF_THEME = 4
ITEMS = THEMES * ITEMS_OF_THEME


def codebook():
    lines = ["study: omvang", "title: {nl: Omvang}", "languages: [nl]", "waves:"]
    lines += [f"  {wave}: {{label: {wave.capitalize()}, period: {year}-08-01/{year}-10-31}}"
              for wave, year in WAVES.items()]
    lines += ["groups:"] + [f"  {group}: {{label: Groep {group}}}" for group in GROUPS]
    lines += ["themes:"] + [f"  thema-{t}: {{label: {{nl: Thema {t}}}}}" for t in range(1, THEMES + 1)]
    lines += ["scales:", "  eens:", "    kind: ordinal",
              "    answers: {1: Zeer oneens, 2: Oneens, 3: Neutraal, 4: Eens, 5: Zeer eens}",
              "    missing:", "      weet-niet: {label: Weet niet, codes: [99]}", "items:"]
    lines += [f"  q{i}: {{theme: thema-{1 + (i - 1) // ITEMS_OF_THEME}, scale: eens, text: {{nl: Stelling {i}.}}}}"
              for i in range(1, ITEMS + 1)]
    lines += ["columns:", "  respondent: code", "  submitted: ingevuld", "  started: begonnen", "sources:"]
    lines += [f"  - {{file: data/{wave}/{group}.csv, wave: {wave}, group: {group}}}"
              for wave in WAVES for group in GROUPS]
    return "\n".join(lines) + "\n"


def write_export(path, wave, group, year, count):
    """The export of the group with this number at the wave with this number."""
    random = numpy.random.default_rng(100 * wave + group)
    trait = random.normal(0.1 * wave, 0.8, size=(count, 1))
    agreement = numpy.rint(3.2 + trait + random.normal(0, 0.8, size=(count, ITEMS)))
    answers = numpy.clip(agreement, 1, 5).astype(int).astype(str)
    chance = random.random((count, ITEMS))
    answers = numpy.where(chance < 0.04, "99", numpy.where(chance < 0.07, "", answers))
    days = random.integers(1, 29, size=count)
    begun = random.integers(0, 50, size=count)
    ended = begun + random.integers(4, 10, size=count)
    with open(path, "w") as file:
        file.write(";".join(["code", "begonnen", "ingevuld", "leeftijd"] + [f"q{i}" for i in range(1, ITEMS + 1)]) + "\n")
        for row in range(count):
            # The first half comes back, the others are other people at each wave.
            person = row if row < count // 2 else row + wave * count
            date = f"{year}-09-{days[row]:02d} 10:"
            file.write(
                f"R{group}{person:08d};{date}{begun[row]:02d}:00;{date}{ended[row]:02d}:30;{18 + row % 70};"
                f"{';'.join(answers[row])}\n")


def main():
    folder, responses = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "study.yaml"), "w") as file:
        file.write(codebook())
    for wave, (name, year) in enumerate(WAVES.items()):
        os.makedirs(os.path.join(folder, "data", name), exist_ok=True)
        for group, id in enumerate(GROUPS):
            path = os.path.join(folder, "data", name, f"{id}.csv")
            write_export(path, wave, group, year, responses // (len(WAVES) * len(GROUPS)))


if __name__ == "__main__":
    main()
