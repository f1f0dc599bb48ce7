#!/usr/bin/env bash
# Measures how long ./run.sh takes, in a clean clone whose downloads are there: to the first recommendation, and to
# the first that a trained model gave. Ends the server and deletes its data. Prints seconds since the command.
set -euo pipefail
cd "$(dirname "$0")/.."

export KINDRED_HTTP_PORT=${KINDRED_HTTP_PORT:-19080}
KINDRED_DATA_DIRECTORY=$(mktemp -d)
export KINDRED_DATA_DIRECTORY
# The answer of the control group would be empty.
export KINDRED_EXPERIMENT_HOLDOUT_SHARE=0

begin=$EPOCHREALTIME
# A process group of its own, so that a build that is under way ends with it.
set -m
./run.sh > "$KINDRED_DATA_DIRECTORY/console.log" 2>&1 &
server=$!
set +m
trap 'kill -- -"$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$KINDRED_DATA_DIRECTORY"' EXIT

answer() {
  local key
  key=$(sed -n 's/^KINDRED_SHOP_PROVISIONED_KEY=//p' "$KINDRED_DATA_DIRECTORY/demo-shop.env" 2>/dev/null) || return 1
  curl -fs "http://localhost:$KINDRED_HTTP_PORT/kindred/api/v1/shops/$key/recommendations?strategy=$1&placement=HOME_PAGE&visitor=measure&language=en&consent=GRANTED"
}

await() {
  local what=$1 strategy=$2 pattern=$3
  until answer "$strategy" | grep -q "$pattern"; do
    kill -0 "$server" 2>/dev/null || { tail -50 "$KINDRED_DATA_DIRECTORY/console.log"; exit 1; }
    sleep 0.5
  done
  awk -v what="$what" -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { printf "%s: %.1f s\n", what, end - begin }'
}

await "first recommendations, of popular products" TRENDING '"position":1'
product=$(answer TRENDING | grep -o '"productId":"[^"]*"' | head -1 | cut -d'"' -f4)
await "first recommendations of a trained model" "RELATED_PRODUCTS&seed=$product" '"model":"[0-9]'
