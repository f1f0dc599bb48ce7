#!/usr/bin/env bash
# usage: run.sh <folder>
# Runs the companion inside a real Vendure and checks every event that reaches a door in Kindred's place. install.sh
# makes the folder the first time. With RECORD_TO=<folder> the deliveries are written there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/install.sh" "$1"
cd "$1"
exec env VENDURE_DISABLE_TELEMETRY=true node "$here/story.mjs" "$PWD"
