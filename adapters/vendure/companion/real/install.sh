#!/usr/bin/env bash
# usage: install.sh <folder>
# Makes a folder in which a real Vendure can be run with the companion: node shop.js. Vendure is a test fixture, whose
# licence keeps it out of what we ship. Needs node and npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/../../../support/companion/install-beside.sh" "$1" "$here/.." @vendure/core@3.7.3 better-sqlite3@12 -- index.js
cp "$here/shop.js" "$here"/*.csv "$1"
