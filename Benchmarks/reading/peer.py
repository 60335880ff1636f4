"""Reads an export with one of the peers and recodes it as a survey would be: peer.py NAME FILE."""

import sys

name, path = sys.argv[1], sys.argv[2]
items = [f"q{i}" for i in range(1, 51)]
if name == "pandas":
    import pandas

    table = pandas.read_csv(path, sep=";")
    codes = table[items].where(table[items] <= 5)
    print(len(table), codes.sum().sum())
elif name == "polars":
    import polars

    table = polars.read_csv(path, separator=";", infer_schema_length=10_000)
    print(table.height, table.select(polars.when(polars.col(items) <= 5).then(polars.col(items)).sum()).row(0)[0])
elif name == "duckdb":
    import duckdb

    sums = ", ".join(f"sum(CASE WHEN {item} <= 5 THEN {item} END)" for item in items)
    duckdb.sql("SET threads TO 1")
    print(duckdb.sql(f"SELECT count(*), {sums} FROM read_csv('{path}', delim=';', header=true)").fetchall()[0][:2])
