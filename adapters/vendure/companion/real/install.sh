#!/usr/bin/env bash
# usage: install.sh <folder>
# Makes a folder in which a real Vendure can be run (node shop.js), the companion packed as the build packs it and
# installed as a shop owner installs it. Vendure comes from the npm registry the first time: a test fixture, whose
# licence keeps it out of what we ship. Needs node and npm.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
companion=$(cd "$here/.." && pwd)
cd "$folder"
if [ ! -d node_modules/@vendure/core ]; then
  [ -f package.json ] || npm init -y >/dev/null
  npm install --no-audit --no-fund @vendure/core@3.7.3 better-sqlite3@12
fi
rm -rf package kindred-vendure-plugin-*.tgz node_modules/@kindred
mkdir package
cp -r "$companion/index.js" "$companion/package.json" "$companion/README.md" "$companion/lib" package/
cp "$companion/../../support/companion/outbox.js" package/lib/
npm pack --silent --offline --ignore-scripts ./package >/dev/null
npm install --no-audit --no-fund --no-save --no-package-lock --prefer-offline ./kindred-vendure-plugin-*.tgz
rm -rf run-* # what earlier runs left
cp "$here/shop.js" "$here"/*.csv .
