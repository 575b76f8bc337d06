# Two commands on a fresh machine: `make demo` and `make test`. Both need only Python 3.11+ and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.da-cai
MANUAL := out/manual/html/index.html
RELEASE := .venv-release/.da-cai
RELEASE_BIN := .venv-release/bin

.PHONY: bench demo docs test mutants test-nhanh test-latest test-lowest test-bare test-pythons dist windows-zip oxt sbom lint types setup lock templates clean

setup: $(STAMP)

# npm brings the validator that the tests put every DOCX through.
$(STAMP): pyproject.toml requirements/build.lock requirements/all.lock package-lock.json
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/build.lock
	$(BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r requirements/all.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund; else echo "no npm: files are not validated"; fi
	touch $(STAMP)

# Renew the lock with the newest versions that pyproject.toml allows.
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet uv
	UV=.venv-lock/bin/uv tools/lock.sh --upgrade

demo: setup
	$(BIN)/python examples/demo.py

test: setup
	$(BIN)/python -m pytest

# The fast lane: what is quick and needs neither LibreOffice nor a server.
test-nhanh: setup
	$(BIN)/python -m pytest tests/house tests/unit/language tests/unit/metrics tests/unit/models tests/unit/context \
	  tests/unit/records tests/unit/building

# Planted faults, a sample by its seed: make mutants COUNT=20 SEED=3. The first time all tests run once to hear which of them
# run which line (a quarter of an hour of processor time); after that a fault that survives takes four minutes. Not in CI.
mutants: setup
	$(BIN)/python -m pip install --quiet --target out/mutants/coverage coverage
	PYTHONPATH=$(CURDIR)/out/mutants/coverage $(BIN)/python tools/mutants.py --heard out/mutants --count $(or $(COUNT),12) --seed $(or $(SEED),1)

# The same house with the newest libraries (on Python 3.13), the declared minimums, no extra, and on Python 3.12.
test-latest:
	tools/machines.sh newest

test-lowest:
	tools/machines.sh lowest

test-bare:
	tools/machines.sh bare

test-pythons:
	tools/machines.sh 3.12

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy
	$(BIN)/python tools/examples.py out/typing >/dev/null
	$(BIN)/pyright --pythonpath $(BIN)/python out/typing tests/typing/good.py
	$(BIN)/python tools/refused.py $(BIN)/pyright

templates: setup
	$(BIN)/python -m vanban.building templates/docx
	$(BIN)/python tools/compiled.py templates/compiled

window: setup
	$(BIN)/python tools/window.py

# Ratios to docxtpl, to a bare parse and to LibreOffice in one run; one below its floor fails. Not in CI: machines differ.
bench: setup
	$(BIN)/python benchmarks/ratios.py --page docs/speed.md

# The manual as a site, in out/manual/html; a warning fails. Links to other sites: add BUILDER=linkcheck.
docs: setup
	$(BIN)/python tools/manual --builder $(or $(BUILDER),html)

# What a release holds: wheel and sdist (checked), the ZIP for Windows, the list of what is in them.
dist: $(RELEASE)
	rm -rf dist/*.whl dist/*.tar.gz
	$(RELEASE_BIN)/python -m build --quiet
	$(RELEASE_BIN)/twine check --strict dist/*.whl dist/*.tar.gz
	$(RELEASE_BIN)/check-wheel-contents dist/*.whl

# The manual goes in: built again when something of it changed.
windows-zip: $(MANUAL)
	$(BIN)/python tools/windows_zip.py -o dist/vanban-windows.zip --manual $(dir $(MANUAL))

$(MANUAL): $(shell find docs tools/manual vanban -type f -not -name "*.pyc") | setup
	$(BIN)/python tools/manual

# The menu «vanban» for LibreOffice.
oxt: setup
	$(BIN)/python tools/oxt.py -o dist/vanban.oxt

sbom: setup $(RELEASE)
	mkdir -p dist
	$(RELEASE_BIN)/cyclonedx-py requirements requirements/windows.lock --output-reproducible -o dist/vanban-sbom.json

$(RELEASE): requirements/build.lock requirements/release.lock
	$(PYTHON) -m venv .venv-release
	$(RELEASE_BIN)/python -m pip install --quiet --require-hashes -r requirements/build.lock
	$(RELEASE_BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r requirements/release.lock
	touch $(RELEASE)

clean:
	rm -rf $(VENV) .venv-lock .venv-release .machines out build dist .pytest_cache .mypy_cache .ruff_cache
