#!/usr/bin/env bash
# The tests on other machines than the one of `make test`: machines.sh 3.12 | 3.13 | newest | lowest | bare
# Each gets an environment of its own below .machines/, and runs the fast lane, the registers and all kinds of paper.
set -euo pipefail
cd "$(dirname "$0")/.."
which=${1:?3.12, 3.13, newest, lowest or bare}
# What only looks at the sources says the same on each machine; these run the program.
house=(tests/house/test_{a_new_type,derived,lazy_rooms,measures,one_chain,one_line,raised,window,windows}.py)
fast=("${house[@]}" tests/unit/language tests/unit/metrics tests/unit/models tests/unit/context tests/unit/records)
kinds=(tests/acceptance/test_every_machine.py)

python_of() { # the interpreter of a version: on the path, else pyenv's
  local version=$1 found beside
  beside=$(dirname "$(python3 -c 'import sys; print(sys.base_prefix)')")
  for found in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version"*/bin/python "$beside/$version"*/bin/python; do
    if "$found" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null; then
      echo "$found"
      return
    fi
  done
  echo "Python $version is missing: neither python$version nor pyenv has it" >&2
  return 1
}

case $which in
  3.*) version=$which ;;
  newest) version=3.13 ;; # the newest libraries are met on the newest Python
  *) version=3.11 ;;
esac
base=$(python_of "$version")
home=.machines/$which
rm -rf "$home"
"$base" -m venv "$home"
pip() { "$home/bin/python" -m pip --quiet --disable-pip-version-check "$@"; }
pip install --require-hashes -r requirements/build.lock
testing=(pytest pytest-xdist hypothesis jsonschema fonttools pdfplumber)
case $which in
  3.*)
    pip install --require-hashes --no-build-isolation -r requirements/all.lock
    pip install --no-deps --no-build-isolation --editable .
    ;;
  newest) pip install --editable ".[day-du]" --group dev ;;
  lowest)
    pip install --require-hashes --no-build-isolation -r requirements/lowest.lock
    pip install --no-deps --no-build-isolation --editable .
    ;;
  bare)
    pip install --constraint <(sed 's/ *\\$//; /--hash/d' requirements/all.lock) --editable . pytest pytest-xdist hypothesis
    fast=() # the other tests use libraries of the extras
    ;;
esac
[ "$which" = bare ] || kinds+=(tests/unit/registers)
# The files they write are the same on each: the gate looks at them once, in `make test`.
exec "$home/bin/python" -m pytest -p no:vanban-gate "${fast[@]}" "${kinds[@]}"
