#!/usr/bin/env bash
# Renew the locks: every version with its hashes, for every Python and system promised, without an address of any index.
# build: what installs the rest. all: everything, for make and CI. lowest: the declared minimums. release: what a release needs.
# windows: what the ZIP for Windows carries.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=${UV:-uv}
plain=(--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet)
universal=("${plain[@]}" --universal --python-version 3.11)
compile() { "$uv" pip compile "$@"; }
compile requirements/build.in -o requirements/build.lock "${universal[@]}" "$@"
compile pyproject.toml --all-extras --group dev --group docs -c requirements/build.lock -o requirements/all.lock "${universal[@]}" "$@"
compile pyproject.toml --all-extras --group lowest -c requirements/build.lock -o requirements/lowest.lock \
  "${universal[@]}" --resolution lowest-direct --upgrade
compile --group release -c requirements/build.lock -c requirements/all.lock -o requirements/release.lock "${universal[@]}" "$@"
compile pyproject.toml --extra windows -c requirements/all.lock -o requirements/windows.lock \
  "${plain[@]}" --python-platform windows --python-version 3.11 "$@"
