"""Writes a survey of any size: a study folder with one export, or one per group.

    generate.py FOLDER MEGABYTES [GROUPS]

60 columns, some 1.9 million rows in 500 MB: a pseudonym, wave, group and role, two moments, age, years in the work, 50
five-point items with blanks and *weet niet* (99), and two open questions. Of those six in ten are answered, with some
fifty bytes, nearly all different, with semicolons, quotation marks, line breaks and letters beyond ASCII in them; one
in fifty names a number. The codebook asks for all but wave and group, which the place of the file tells, and age and
years, which it leaves out. Equal arguments give equal bytes.
"""

import os
import sys

import numpy

ITEMS = 50
ROLES = ["mantelzorger", "wijkverpleegkundige", "vrijwilliger", "huisarts", "consulent"]
# One of each makes a text.
BEGINNINGS = [
    "Goed geholpen", "Lang gewacht", "De brief was onduidelijk", "Prima gesprek", "Ik wist niet van \"\"het loket\"\"",
    "Eén aanspreekpunt", "Snel antwoord", "Nooit teruggebeld", "Aardige mensen", "Meer tijd nodig", "Het formulier",
    "De coördinator", "Geen klachten", "Te veel loketten", "Onze school", "Het team", "De website", "Mijn cliënten",
    "Vorig jaar beter", "Na de verhuizing", "Zonder afspraak", "Het overleg", "De intake", "Een vast gezicht",
]
MIDDLES = [
    "; ", ", en ", "\n", " maar ", ": ", " – ", ", vooral ", "; helaas ", " en soms ", ", zeker ", " hoewel ", " dus ",
]
SUBJECTS = [
    "de telefoon", "het gezin", "de gemeente", "een gesprek thuis", "de wachttijd", "een collega", "de financiën",
    "het \"\"plan\"\"", "de doorverwijzing", "een e-mail", "de balie", "de buurt", "het dossier", "de reïntegratie",
    "een tweede keer", "de huisarts", "de planning", "het vervoer", "een tolk", "de begeleiding", "de leerkracht",
]
ENDINGS = [
    " mag beter.", " ging goed", " kostte moeite.", " kwam te laat", " hielp echt!", " bleef liggen", " was fijn.",
    " ontbrak", " vraagt geduld.", " werkt niet\nvoor iedereen", " is duidelijk", " zou ik missen.", " moet sneller",
    " was een verademing", " was er nooit.", " vond ik prettig", " kan eenvoudiger", " blijft lastig; jammer",
]
NUMBERED = [" (cijfer {})", " na {} weken", ", {} keer gebeld"]


def codebook(groups):
    lines = ["study: omvang", "title: Omvang", "languages: [nl]", "waves:",
             "  nulmeting: {label: Nulmeting, period: 2021-08-01/2021-10-31}", "groups:"]
    lines += [f"  {group}: {{label: Groep {group}}}" for group in groups]
    lines += ["themes:"] + [f"  thema-{t}: {{label: Thema {t}}}" for t in range(1, 8)]
    lines += ["scales:", "  eens:", "    kind: ordinal",
              "    answers: {1: Zeer oneens, 2: Oneens, 3: Neutraal, 4: Eens, 5: Zeer eens}",
              "    missing:", "      weet-niet: {label: Weet niet, codes: [99]}", "  rol:", "    kind: nominal",
              f"    answers: {{{', '.join(f'{i + 1}: {role}' for i, role in enumerate(ROLES))}}}",
              "  vrij:", "    kind: open", "items:"]
    lines += [f"  q{i}: {{theme: thema-{1 + (i - 1) % 7}, scale: eens, text: Stelling {i}.}}" for i in range(1, ITEMS + 1)]
    lines += ["  open-1: {scale: vrij, text: Wat ging goed?}", "  open-2: {scale: vrij, text: Wat kan beter?}"]
    lines += ["background:", "  rol: {label: Rol, scale: rol}"]
    lines += ["columns:", "  respondent: code", "  submitted: ingevuld", "  started: begonnen", ""]
    return "\n".join(lines)


def texts(random, count):
    """As many answers to an open question as cells hold them: in quotation marks, or nothing."""
    parts = [random.integers(0, len(part), size=count) for part in (BEGINNINGS, MIDDLES, SUBJECTS, MIDDLES, SUBJECTS, ENDINGS)]
    is_given = random.random(count) < 0.6
    number = random.integers(0, 150, size=count)
    for i, (b, m, s, n, t, e) in enumerate(zip(*(part.tolist() for part in parts))):
        if not is_given[i]:
            yield ""
        elif number[i] < 3:
            yield f'"{BEGINNINGS[b]}{MIDDLES[m]}{SUBJECTS[s]}{ENDINGS[e]}{NUMBERED[number[i]].format(b + 1)}"'
        else:
            yield f'"{BEGINNINGS[b]}{MIDDLES[m]}{SUBJECTS[s]}{MIDDLES[n]}{SUBJECTS[t]}{ENDINGS[e]}"'


def block(random, group, first, count):
    answers = random.choice(numpy.array(["1", "2", "3", "4", "5", "99", ""]), size=(count, ITEMS),
                            p=[0.08, 0.17, 0.25, 0.27, 0.13, 0.05, 0.05]).tolist()
    roles = random.integers(0, len(ROLES), size=count).tolist()
    days = random.integers(1, 29, size=count).tolist()
    minutes = random.integers(0, 60, size=(count, 2)).tolist()
    ages = random.integers(18, 90, size=count).tolist()
    years = random.integers(0, 40, size=count).tolist()
    one, other = texts(random, count), texts(random, count)
    rows = []
    for i in range(count):
        date = f"2021-09-{days[i]:02d}"
        rows.append(
            f"R{first + i:08d};nulmeting;{group};{ROLES[roles[i]]};{date} 10:{minutes[i][0]:02d}:00;"
            f"{date} 11:{minutes[i][1]:02d}:30;{ages[i]};{years[i]};{';'.join(answers[i])};{next(one)};{next(other)}")
    return "\n".join(rows) + "\n"


def main():
    folder, megabytes = sys.argv[1], int(sys.argv[2])
    groups = [f"g{i}" for i in range(1, (int(sys.argv[3]) if len(sys.argv) > 3 else 1) + 1)]
    os.makedirs(f"{folder}/data/nulmeting", exist_ok=True)
    with open(f"{folder}/study.yaml", "w") as file:
        file.write(codebook(groups))
    head = ";".join(["code", "meting", "groep", "rol", "begonnen", "ingevuld", "leeftijd", "dienstjaren",
                     *(f"q{i}" for i in range(1, ITEMS + 1)), "open-1", "open-2"]) + "\n"
    first = 1
    for number, group in enumerate(groups):
        random = numpy.random.default_rng(20211031 + number)
        with open(f"{folder}/data/nulmeting/{group}.csv", "wb") as file:
            written = file.write(head.encode())
            while written < megabytes * 1_000_000 / len(groups):
                written += file.write(block(random, group, first, 10_000).encode())
                first += 10_000


if __name__ == "__main__":
    main()
