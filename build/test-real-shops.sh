#!/usr/bin/env bash
# usage: build/test-real-shops.sh [vendure] [medusa]
# Runs Kindred beside real shops, both if none is named: installs them from the npm registry into target/real-shops (some
# minutes the first time, then they are kept), builds Kindred, and passes the tests of org.kindred.realshop. What was
# seen is written to ear/target/real-shops/*.md. Not part of test.sh, for it takes long and needs the registry.
# Needs node, npm and chromium; Medusa needs a PostgreSQL server's programs as well (Debian: postgresql).
set -euo pipefail
cd "$(dirname "$0")/.."
shops=("$@")
[ "${#shops[@]}" -gt 0 ] || shops=(vendure medusa)
folder=$PWD/target/real-shops
tests=
for shop in "${shops[@]}"; do
  "adapters/$shop/companion/real/install.sh" "$folder/$shop"
  tests+="${tests:+,}${shop^}IT"
done
mvn -B -ntp -q -Pquick -pl ear -am verify -Dtest=None -Dit.test="$tests" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dfailsafe.failIfNoSpecifiedTests=false -Dkindred.real-shops="$folder"
cat ear/target/real-shops/*.md
