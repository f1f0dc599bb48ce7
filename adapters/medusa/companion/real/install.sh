#!/usr/bin/env bash
# usage: install.sh <folder>
# Makes a folder in which a real Medusa can be run, the companion packed as the build packs it and installed as a shop
# owner installs it, beside a PostgreSQL cluster with the shop's products. Medusa comes from the npm registry the first
# time: a test fixture, whose licence keeps it out of what we ship. Needs node, npm and PostgreSQL's programs.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
companion=$(cd "$here/.." && pwd)
cd "$folder"
if [ ! -d node_modules/@medusajs/medusa ]; then
  [ -f package.json ] || npm init -y >/dev/null
  npm install --no-audit --no-fund @medusajs/medusa@2.21.2 @medusajs/framework@2.21.2 @medusajs/cli@2.21.2
fi
rm -rf package kindred-medusa-plugin-*.tgz node_modules/@kindred
mkdir package
cp -r "$companion/package.json" "$companion/README.md" "$companion/lib" "$companion/.medusa" package/
cp "$companion/../../support/companion/outbox.js" package/lib/
npm pack --silent --offline --ignore-scripts ./package >/dev/null
npm install --no-audit --no-fund --no-save --no-package-lock --prefer-offline ./kindred-medusa-plugin-*.tgz
rm -rf run-* # what earlier runs left
cp -r "$here/medusa-config.js" "$here/database.sh" "$here/src" .
if [ ! -f seed.json ]; then
  rm -rf database
  ./database.sh make database
  port=${SHOP_DATABASE_PORT:-9690}
  ./database.sh run database "$port" >database.log 2>&1 &
  trap 'kill -INT %1' EXIT
  until ./database.sh ready database "$port"; do sleep 0.2; done
  export DATABASE_URL=postgres://postgres@127.0.0.1:$port/postgres MEDUSA_DISABLE_TELEMETRY=true
  npx --no-install medusa db:migrate --execute-all-links
  SEED_TO=seed.json.new npx --no-install medusa exec ./src/scripts/seed.js
  mv seed.json.new seed.json
fi
