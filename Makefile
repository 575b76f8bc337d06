# Two commands on a fresh machine: `make demo` and `make test`. Both need only Python 3.11+ and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.da-cai

.PHONY: demo test lint types setup lock templates clean

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

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

templates: setup
	$(BIN)/python -m vanban.building templates/docx

window: setup
	$(BIN)/python tools/window.py

clean:
	rm -rf $(VENV) .venv-lock out build dist .pytest_cache .mypy_cache .ruff_cache
