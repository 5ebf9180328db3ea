#!/usr/bin/env bash
# From the ledgers of counties to their verdicts, on Apache Spark.
#
#   ./run.sh OUT PACK DAY COUNTY=LEDGERS [COUNTY=LEDGERS...]
#   ./run.sh out cn-sichuan/household-exit 2020-12-31 513301=ledgers/kangding 513322=ledgers/luding
#
# MASTER names the cluster (spark://host:7077, yarn ...); without it this machine is one.
# TUOPIN is the command, if not `npx tuopin`; PYTHON one that has PySpark 4, if none is to be installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
read -ra tuopin <<<"${TUOPIN:-npx tuopin}"
master=${MASTER:-local[*]}

if [ $# -lt 4 ]; then
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
out=$1 pack=$2 day=$3
shift 3

if ! command -v java >/dev/null; then
  echo "Spark needs Java 17 or later, such as Debian's: apt-get install openjdk-17-jre-headless" >&2
  exit 2
fi
mkdir -p "$out"
python=${PYTHON:-$out/python/bin/python}
if [ ! -x "$(command -v "$python")" ]; then
  python3 -m venv "$out/python"
  "$python" -m pip install --quiet pyspark==4.1.0
fi

# Each county reads its own ledgers; what is laid side by side are its tables.
for county in "$@"; do
  code=${county%%=*} ledgers=${county#*=}
  "${tuopin[@]}" import "$ledgers" --out "$out/stores/$code"
  for file in "$out/stores/$code"/*.parquet; do
    table=$(basename "$file" .parquet)
    # The rows from which a record was put together are for whoever explains it.
    case $table in *__rows) continue ;; esac
    place=$out/lake/$table/province=${code:0:2}/county=$code
    mkdir -p "$place"
    cp "$file" "$place/"
  done
done

statement=$out/${pack//\//-}.sql
"${tuopin[@]}" sql --pack "$pack" --as-of "$day" --dialect spark --out "$statement"
rm -rf "$out/verdicts"
"$python" "$here/judge.py" "$out/lake" "$out/verdicts" "$statement" --master "$master"
echo "$out/verdicts/$(basename "$statement" .sql)/province=*/county=*/*.parquet"
