#!/usr/bin/env bash
# usage: with-tool.sh <tool> <arguments…>
# Runs tests that need a tool Maven does not bring. Without the tool they are skipped, loudly; with CI=true they fail.
set -euo pipefail
tool=$1
if command -v "$tool" >/dev/null; then
  exec "$@"
fi
echo "SKIPPED, for want of $tool: $* (build/install-test-tools.sh installs it)" >&2
[ "${CI:-}" != true ]
