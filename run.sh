#!/usr/bin/env bash
# run.sh [DIR]: installs what is missing, builds, loads DIR (default: the shipped sample), scores it and serves the dashboard.
# Settings: PORT (default 5080), ANALYTICS_HOME (where the private server keeps its data), ANALYTICS_DATABASE, ANALYTICS_WAREHOUSE.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/prerequisites.sh

sample=etl/samples/detailing
[ "${1:-}" != --help ] && [ "${1:-}" != -h ] || { sed -n '2,3s/^# //p' run.sh; exit 0; }
folder=${1:-$sample} port=${PORT:-5080}
[ -d "$folder" ] || stop "'$folder' is not a folder. Give the folder that holds doctors.csv, products.csv, visits.csv and sales.csv, or nothing for the sample."
(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && stop "Port $port is in use. Choose another one: PORT=$((port + 1)) ./run.sh"

# Every folder but the sample gets a database of its own, so that nobody's data mix with the sample's.
if [ "$(realpath "$folder")" != "$(realpath "$sample")" ] && [ -z "${ANALYTICS_DATABASE:-}" ]; then
  ANALYTICS_DATABASE=$(basename "$(realpath "$folder")" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9\n' '_')
  export ANALYTICS_DATABASE
  echo "Database $ANALYTICS_DATABASE (for the command lines: export ANALYTICS_DATABASE=$ANALYTICS_DATABASE)"
fi

require_programs
stamp=artifacts/.built
if [ ! -f "$stamp" ] || [ -n "$(find sql etl analytics dashboard Directory.*.props global.json -newer "$stamp" -type f \
    -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -not -path '*/samples/*' -print -quit)" ]; then
  echo "Building ..."
  mkdir -p artifacts && touch "$stamp.begun"
  for project in etl analytics dashboard; do dotnet build "$project" -c Release -v q --nologo -clp:NoSummary; done
  mv "$stamp.begun" "$stamp"
fi

bin=artifacts/bin
if [ -z "${1:-}" ] && { $bin/Etl/release/etl status --json 2>/dev/null || true; } | grep '"folder"' | grep -qv "/$sample\""; then
  echo "The warehouse holds data of your own: the sample is not mixed into it. To load more of yours: ./run.sh DIR, or etl load DIR."
else
  $bin/Etl/release/etl load "$folder"
fi
$bin/Analytics/release/analytics score
echo "Dashboard: http://127.0.0.1:$port/ (Ctrl-C stops it; the data stay)"
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
exec $bin/Dashboard/release/dashboard --contentRoot "$PWD/dashboard" --urls "http://127.0.0.1:$port"
