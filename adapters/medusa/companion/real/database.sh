#!/usr/bin/env bash
# usage: database.sh make|run|ready <folder> [port]
# A PostgreSQL cluster of its own on loopback, which trusts whoever is on this machine: for tests only. It runs in the
# foreground until it is ended. PostgreSQL does not run as root, who becomes the user postgres for it.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
bin=${bin:-$(dirname "$(command -v initdb)")}
as=()
[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
case $1 in
  make)
    mkdir -p "$2"
    [ "$(id -u)" -ne 0 ] || chown -R postgres:postgres "$2"
    "${as[@]}" "$bin/initdb" -D "$2" -U postgres -A trust -E UTF8 --no-locale --no-sync >/dev/null
    ;;
  run)
    exec "${as[@]}" "$bin/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
      -c fsync=off
    ;;
  ready)
    "$bin/pg_isready" -q -h 127.0.0.1 -p "$3" -U postgres
    ;;
esac
