#!/usr/bin/env bash
# usage: run.sh <folder>
# Runs the companion inside a real Vendure and checks every event that reaches a door in Kindred's place.
# Installs Vendure from the npm registry into the folder the first time (a test fixture: its licence keeps it out of
# what we ship). With RECORD_TO=<folder> the deliveries are written there. Needs node and npm.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
companion=$(cd "$here/.." && pwd)
if [ ! -d "$folder/node_modules/@vendure/core" ]; then
  (cd "$folder" && npm init -y >/dev/null && npm install --no-audit --no-fund @vendure/core@3.7.3 better-sqlite3@12)
fi
plugin=$folder/node_modules/@kindred/vendure-plugin
rm -rf "$plugin"
mkdir -p "$plugin"
cp -r "$companion/index.js" "$companion/package.json" "$companion/lib" "$plugin/"
cp "$companion/../../support/companion/outbox.js" "$plugin/lib/"
cp "$here/shop.js" "$here/products.csv" "$folder/"
cd "$folder"
exec env VENDURE_DISABLE_TELEMETRY=true node "$here/story.mjs" "$folder"
