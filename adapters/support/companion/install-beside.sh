#!/usr/bin/env bash
# usage: install-beside.sh <folder> <companion> <npm package>... -- <file of the companion>...
# Makes a folder with a shop's packages, from the npm registry the first time, and beside them a companion: packed as the
# build packs it, installed as a shop owner installs it. What earlier runs left there is removed. Needs node and npm.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
companion=$(cd "$2" && pwd)
shared=$(cd "$(dirname "$0")" && pwd)
shift 2
packages=()
while [ "$1" != -- ]; do
  packages+=("$1")
  shift
done
shift
cd "$folder"
if [ "$(cat installed 2>/dev/null)" != "${packages[*]}" ]; then
  [ -f package.json ] || npm init -y >/dev/null
  npm install --no-audit --no-fund "${packages[@]}"
  echo "${packages[*]}" >installed
fi
rm -rf package kindred-*-plugin-*.tgz node_modules/@kindred run-*
mkdir package
(cd "$companion" && cp -r package.json README.md lib "$@" "$folder/package")
cp "$shared/outbox.js" package/lib/
npm pack --silent --offline --ignore-scripts ./package >/dev/null
npm install --no-audit --no-fund --no-save --no-package-lock --prefer-offline ./kindred-*-plugin-*.tgz
