#!/usr/bin/env bash
# Passes every test, from a fresh machine with a JDK 17 and Maven: unit, contract, database, in-container, browser.
set -euo pipefail
cd "$(dirname "$0")"
build/install-test-tools.sh
mvn -B -ntp verify "$@"
