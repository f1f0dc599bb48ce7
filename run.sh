#!/usr/bin/env bash
# Builds what is needed and starts Kindred beside its demo shop, on the embedded database.
#
#   ./run.sh               with the demo shop
#   ./run.sh --no-demo     Kindred alone, for a shop of your own
#
# From the environment: KINDRED_HTTP_PORT (9080), KINDRED_DATA_DIRECTORY (./data),
# KINDRED_DATABASE_URL, KINDRED_DATABASE_USER, KINDRED_DATABASE_PASSWORD, KINDRED_PUBLIC_URL (see
# docs/operations.md).
set -euo pipefail
cd "$(dirname "$0")"

demo=yes
case "${1:-}" in
  "") ;;
  --no-demo) demo=no ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 64 ;;
esac

server=ear/target/liberty/wlp/usr/servers/kindred
ear=$server/apps/kindred.ear

sources_changed() {
  [ ! -f "$ear" ] && return
  [ -n "$(find . -name target -prune -o -path './.git' -prune -o -path './data' -prune -o -path './docs' -prune \
      -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$ear" -print -quit)" ]
}

if sources_changed; then
  echo "Building Kindred (the first time, the libraries are downloaded: a few minutes) ..."
  mvn -B -ntp -q -T 1C package -DskipTests -Dmaven.test.skip -Pquick
  # the server keeps what it unpacked, and the archives' times, always the same, do not tell it that they are new
  rm -rf "$server/workarea"
fi

export KINDRED_HTTP_PORT=${KINDRED_HTTP_PORT:-9080}
export KINDRED_DATA_DIRECTORY=${KINDRED_DATA_DIRECTORY:-$PWD/data}
mkdir -p "$KINDRED_DATA_DIRECTORY"
url=http://localhost:$KINDRED_HTTP_PORT
export KINDRED_PUBLIC_URL=${KINDRED_PUBLIC_URL:-$url/kindred}

rm -f "$server/configDropins/overrides/demo-shop.xml"
if [ "$demo" = yes ]; then
  secrets=$KINDRED_DATA_DIRECTORY/demo-shop.env
  if [ ! -f "$secrets" ]; then
    (umask 077
     printf 'KINDRED_SHOP_PROVISIONED_KEY=%s\nKINDRED_SHOP_PROVISIONED_SIGNING_SECRET=%s\n' \
       "$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)" \
       "$(od -An -tx1 -N32 /dev/urandom | tr -d ' \n')" > "$secrets")
  fi
  set -a
  # shellcheck disable=SC1090 # written above
  . "$secrets"
  KINDRED_SHOP_PROVISIONED_NAME="Demo shop"
  KINDRED_SHOP_PROVISIONED_PLATFORM=open-events
  KINDRED_SHOP_PROVISIONED_BASE_URL=$url/demo-shop
  KINDRED_SHOP_PROVISIONED_CURRENCY=EUR
  KINDRED_SHOP_PROVISIONED_TIME_ZONE=Europe/Berlin
  KINDRED_SHOP_PROVISIONED_ALLOWED_ORIGINS=$url
  DEMO_KINDRED_URL=$url
  DEMO_PUBLIC_URL=$url/demo-shop
  DEMO_SHOP_KEY=$KINDRED_SHOP_PROVISIONED_KEY
  DEMO_SIGNING_SECRET=$KINDRED_SHOP_PROVISIONED_SIGNING_SECRET
  DEMO_DATA_DIRECTORY=$KINDRED_DATA_DIRECTORY/demo-shop
  set +a
  mkdir -p "$server/configDropins/overrides"
  cp ear/target/demo-shop/demo-shop.war "$server/apps/demo-shop.war"
  cp ear/src/main/liberty/demo-shop.xml "$server/configDropins/overrides/demo-shop.xml"
fi

# Passes the server's log on, and says where to go once every application has started.
announce() {
  local line starting=1
  [ "$demo" = yes ] && starting=2
  while IFS= read -r line; do
    printf '%s\n' "$line"
    case $line in *CWWKZ0001I*) starting=$((starting - 1)) ;; *) continue ;; esac
    [ "$starting" -eq 0 ] || continue
    printf '\n  Admin          %s/admin/\n' "$url"
    [ "$demo" = yes ] && printf '  Demo shop      %s/demo-shop/\n' "$url"
    printf '  Public API     %s/openapi/ui/\n' "$url"
    [ -f "$KINDRED_DATA_DIRECTORY/setup-token" ] &&
      printf '  Set-up token   %s\n' "$(cat "$KINDRED_DATA_DIRECTORY/setup-token")"
    printf '\n  Stop with Ctrl+C. Data is kept in %s\n\n' "$KINDRED_DATA_DIRECTORY"
  done
}

exec ear/target/liberty/wlp/bin/server run kindred > >(announce) 2>&1
