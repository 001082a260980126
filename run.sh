#!/usr/bin/env bash
# run.sh [DIR]: installs what is missing, builds, loads DIR (default: a simulated company of 2,000 doctors), scores it and serves the dashboard.
# ./run.sh etl/samples/detailing shows a real panel. Settings: PORT (default 5080), ANALYTICS_HOME (where the private server keeps its data), ANALYTICS_DATABASE, ANALYTICS_WAREHOUSE.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/prerequisites.sh

[ "${1:-}" != --help ] && [ "${1:-}" != -h ] || { sed -n '2,3s/^# //p' run.sh; exit 0; }
folder=${1:-} port=${PORT:-5080}
[ -z "$folder" ] || [ -d "$folder" ] || stop "'$folder' is not a folder. Give the folder that holds doctors.csv, products.csv, visits.csv and sales.csv, or nothing for a simulated company."
(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && stop "Port $port is in use. Choose another one: PORT=$((port + 1)) ./run.sh"

require_programs
stamp=artifacts/.built
if [ ! -f "$stamp" ] || [ -n "$(find sql etl analytics dashboard Directory.*.props global.json -newer "$stamp" -type f \
    -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -not -path '*/samples/*' -print -quit)" ]; then
  echo "Building ..."
  mkdir -p artifacts && touch "$stamp.begun"
  for project in etl analytics dashboard; do dotnet build "$project" -c Release -v q --nologo -clp:NoSummary; done
  mv "$stamp.begun" "$stamp"
fi
bin=artifacts/bin etl=artifacts/bin/Etl/release/etl

# The simulated company is made once and stays beside the server's data, so that files and database never differ.
if [ -z "$folder" ]; then
  folder=$($etl server status --json | sed -n 's/^ *"home": "\(.*\)",$/\1/p')/simulated_company
  [ -f "$folder/truth.json" ] || $etl generate "$folder" --force
fi

# Every folder gets a database of its own, so that nobody's data mix.
if [ -z "${ANALYTICS_DATABASE:-}" ]; then
  ANALYTICS_DATABASE=$(basename "$(realpath "$folder")" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9\n' '_')
  export ANALYTICS_DATABASE
  echo "Database $ANALYTICS_DATABASE (for the command lines: export ANALYTICS_DATABASE=$ANALYTICS_DATABASE)"
fi

if [ -z "${1:-}" ] && { $etl status --json 2>/dev/null || true; } | grep '"folder"' | grep -qv '/simulated_company"'; then
  echo "The warehouse holds data of your own: the simulated company is not mixed into it. To load more of yours: ./run.sh DIR, or etl load DIR."
else
  $etl load "$folder"
fi
$bin/Analytics/release/analytics score
echo "Dashboard: http://127.0.0.1:$port/ (Ctrl-C stops it; the data stay)"
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
exec $bin/Dashboard/release/dashboard --contentRoot "$PWD/dashboard" --urls "http://127.0.0.1:$port"
