#!/usr/bin/env bash
# test.sh [xunit options]: installs what is missing, builds and runs every test; ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"
. .ci/prerequisites.sh

require_programs browser
dotnet build Analytics.sln -v q --nologo -clp:NoSummary
log=$(mktemp) code=0
# Profiles of code that runs once cost more than they give.
export DOTNET_TieredPGO=0
artifacts/bin/Tests/debug/Tests --no-ansi --progress off "$@" 2>&1 | tee "$log" || code=$?

count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
rm -f "$log"
[ "${passed:-0}" != 0 ] || { echo "No test was counted."; [ $code != 0 ] || code=1; }
[ "${skipped:-0}" = 0 ] || { echo "$skipped skipped: a test may fail, never skip."; code=1; }
echo "${passed:-0} passed, ${failed:-0} failed"
exit $code
