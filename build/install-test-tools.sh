#!/usr/bin/env bash
# Installs what the tests run for real and Maven does not bring: a browser, fonts for two languages, PHP for the
# WordPress companion, Node.js for scripts. Only what is missing, only where that is possible (Debian, as root);
# elsewhere it says what to install by hand, and the tests that need it skip loudly. Under CI=true they fail instead.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-noto-cjk)
command -v php >/dev/null || missing+=(php-cli php-mbstring php-curl)
php -m 2>/dev/null | grep -qx pdo_sqlite || missing+=(php-sqlite3)
command -v node >/dev/null || missing+=(nodejs)
[ "${#missing[@]}" -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  printf 'NOT INSTALLED, and the tests that need them are skipped: %s\n' "${missing[*]}" >&2
  exit 0
fi
echo "Installing for the tests: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
