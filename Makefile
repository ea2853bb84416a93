# Every recipe is short and calls a module, so all of it also works without make.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PYTHON ?= python3
BIN := .venv/bin
REDOCLY := 2.77.0
UV_REQUIREMENT := $(shell sed -n 's/^ *"\(uv==[^"]*\)".*/\1/p' pyproject.toml)

.PHONY: help setup demo test store browser generate check-generated bundle lint lint-spec format types contract mock build check clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

setup: .venv/.ready ## Create .venv with the locked dependencies
.venv/.ready: pyproject.toml generated_client/pyproject.toml mock_server/pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, such as: make PYTHON=python3.12")'
	@test -x $(BIN)/uv || ($(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check "$(UV_REQUIREMENT)")
	@$(BIN)/uv sync --locked --quiet --python $(BIN)/python
	@touch $@

demo: generate ## Generate the client, start the mock and run examples/quickstart.py against it
	@$(BIN)/python examples/demo.py

test: setup $(and $(CI),store browser) ## Pass all tests (this is what .ci/run calls)
	@$(BIN)/python -m pytest

store: ## Install a Redis or Valkey server if there is none; in CI the tests of the shared budget need one
	@command -v redis-server >/dev/null || command -v valkey-server >/dev/null \
	|| (export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && (apt-get install -y -qq redis-server || apt-get install -y -qq valkey-server)) >/dev/null \
	|| echo "There is no redis-server or valkey-server and apt-get cannot install one here: tests of the shared budget cannot run" >&2

browser: ## Install Chromium if there is none; in CI the tests of the simulator's console need it
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null \
	|| (export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium) >/dev/null \
	|| echo "There is no Chromium and apt-get cannot install one here: tests of the console cannot run" >&2

generate: setup ## Write the bundle, the client and the pages in docs/generated
	@$(BIN)/python -m generator generate
	@mkdir -p docs/generated build
	@$(BIN)/picqer-mock coverage > build/coverage.md && mv build/coverage.md docs/generated/
	@$(BIN)/picqer-mock behaviour > build/mock-behaviour.md && mv build/mock-behaviour.md docs/generated/

check-generated: setup ## Fail, with the diff, when a generated file is stale or should not be there
	@$(BIN)/python -m generator check
	@$(BIN)/picqer-mock coverage | diff -u docs/generated/coverage.md -
	@$(BIN)/picqer-mock behaviour | diff -u docs/generated/mock-behaviour.md -

bundle: setup ## Write only spec/dist/, the description in one file
	@$(BIN)/python -m generator bundle

lint: setup ## Check style and format
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

lint-spec: bundle ## Let Redocly check the bundle, where there is Node
	@if command -v npx >/dev/null; then npx --yes @redocly/cli@$(REDOCLY) lint spec/dist/picqer.openapi.yaml; \
	else echo "lint-spec needs Node (npx), which is not here: skipped"; fi

format: setup ## Repair what ruff can repair
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

types: setup ## Check types with mypy strict and pyright strict
	@$(BIN)/mypy && $(BIN)/mypy tests/client/typing_*.py examples && $(BIN)/basedpyright --level error

contract: setup ## Run schemathesis against the mock, in process
	@$(BIN)/python -m pytest tests/contract

mock: setup ## Start the simulator on http://127.0.0.1:8000/api/v1 (PORT=...)
	@$(BIN)/picqer-mock serve --port $(or $(PORT),8000)

build: setup ## Build both packages into build/
	@$(BIN)/uv build --quiet --all-packages --out-dir build

check: lint types check-generated test build ## All that CI runs, and the packages

clean: ## Remove the environment, caches and built packages
	@rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
