#!/usr/bin/env bash
# Renew the lock: every version with its hashes, for every Python and system promised, without an address of any index.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=${UV:-uv}
options=(--universal --generate-hashes --no-header --no-annotate --python-version 3.11 --no-emit-index-url --no-emit-find-links --quiet "$@")
"$uv" pip compile requirements/build.in -o requirements/build.lock "${options[@]}"
"$uv" pip compile pyproject.toml --all-extras --group dev -c requirements/build.lock -o requirements/all.lock "${options[@]}"
