"""Judges the households of many counties on Apache Spark, by statements that `tuopin sql` wrote.

    python judge.py LAKE OUT STATEMENT.sql...

LAKE holds the stores of counties, side by side:
    LAKE/households/province=51/county=513301/households.parquet, and so on for each table.
OUT gets the verdicts in the same order:
    OUT/STATEMENT/province=51/county=513301/*.parquet, a row a household.
"""

import argparse
from pathlib import Path

from pyspark.sql import SparkSession, functions as f

PLACES = ["province", "county"]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("lake", type=Path)
    asked.add_argument("out", type=Path)
    asked.add_argument("statements", type=Path, nargs="+", metavar="statement")
    asked.add_argument("--master", help="the cluster; without it the one that spark-submit names")
    asked.add_argument("--parts", type=int, default=200, help="into how many parts the households are cut")
    given = asked.parse_args()

    statements = {one.stem: one.read_text(encoding="utf-8").rstrip().rstrip(";") for one in given.statements}
    spark = session(given.master, given.parts)
    for table in sorted(given.lake.iterdir()):
        if any(f"`{table.name}`" in statement for statement in statements.values()):
            view(spark, table)
    for name, statement in statements.items():
        verdicts = placed(spark.sql(statement))
        verdicts.write.partitionBy(*PLACES).parquet(str(given.out / name))
    spark.stop()


def session(master: str | None, parts: int) -> SparkSession:
    builder = (
        SparkSession.builder.appName("tuopin")
        # A code of a division is a text: 010000 is not 10000.
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.sql.shuffle.partitions", parts)
    )
    spark = (builder if master is None else builder.master(master)).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def view(spark: SparkSession, table: Path) -> None:
    """A table of all counties. Two counties may number their households alike, so a household is named with its county."""
    rows = spark.read.parquet(str(table))
    key = "id" if table.name == "households" else "household"
    if key in rows.columns:
        rows = rows.withColumn(key, f.concat_ws("/", *PLACES, key))
    rows.drop(*PLACES).createOrReplaceTempView(table.name)


def placed(verdicts):
    """The verdicts with province, county and household apart again."""
    parts = f.split("household", "/", 3)
    named = {place: parts[at] for at, place in enumerate(PLACES)}
    return verdicts.withColumns({**named, "household": parts[len(PLACES)]})


if __name__ == "__main__":
    main()
