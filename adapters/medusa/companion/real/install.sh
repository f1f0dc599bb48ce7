#!/usr/bin/env bash
# usage: install.sh <folder>
# Makes a folder in which a real Medusa can be run with the companion, beside a PostgreSQL cluster with the shop's
# products. Medusa is a test fixture, whose licence keeps it out of what we ship. Needs node, npm and PostgreSQL's programs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/../../../support/companion/install-beside.sh" "$1" "$here/.." \
  @medusajs/medusa@2.21.2 @medusajs/framework@2.21.2 @medusajs/cli@2.21.2 -- .medusa
cd "$1"
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
