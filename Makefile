# Every recipe is short and calls a module, so all of it also works without make.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PYTHON ?= python3
BIN := .venv/bin
REDOCLY := 2.77.0
SEED := $(or $(CONTRACT_SEED),$(shell od -An -N4 -tu4 /dev/urandom | tr -d ' '))
APT_GET := $(shell [ "$$(id -u)" = 0 ] || echo sudo -n) env DEBIAN_FRONTEND=noninteractive apt-get -qq
UV_REQUIREMENT := $(shell sed -n 's/^ *"\(uv==[^"]*\)".*/\1/p' pyproject.toml)

.PHONY: help setup demo test others store browser generate check-generated check-version spec-diff bundle lint lint-spec format types contract contract-long contract-sandbox contract-mutations mock docs build version dist upload notes publish check clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

setup: .venv/.ready ## Create .venv with the locked dependencies
.venv/.ready: pyproject.toml generated_client/pyproject.toml mock_server/pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, such as: make PYTHON=python3.12")'
	@test -x $(BIN)/uv || ($(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check "$(UV_REQUIREMENT)")
	@$(BIN)/uv sync --locked --quiet --python $(BIN)/python
	@touch $@

demo: generate ## Generate the client, start the mock and run examples/quickstart.py against it
	@$(BIN)/python examples/demo.py

test: setup $(and $(CI),store browser) ## Pass all tests (this is what .ci/run calls), those of the contract beside the others
	@echo "Two runs, side by side. Each shows what it found when it has ended."
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target contract others

others: setup
	@$(BIN)/python -m pytest --ignore=tests/contract

store: ## Install a Redis or Valkey server if there is none; in CI the tests of the shared budget need one
	@command -v redis-server >/dev/null || command -v valkey-server >/dev/null \
	|| ($(APT_GET) update && ($(APT_GET) install -y redis-server || $(APT_GET) install -y valkey-server)) >/dev/null \
	|| echo "There is no redis-server or valkey-server and apt-get cannot install one here: tests of the shared budget cannot run" >&2

browser: ## Install Chromium if there is none; in CI the tests of the simulator's console and of the site need it
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null \
	|| ($(APT_GET) update && $(APT_GET) install -y --no-install-recommends chromium) >/dev/null \
	|| echo "There is no Chromium and apt-get cannot install one here: tests of the console and of the site cannot run" >&2

generate: setup ## Write the bundle, the client and the pages in docs/generated
	@$(BIN)/python -m generator generate
	@mkdir -p docs/generated build
	@$(BIN)/picqer-mock coverage > build/coverage.md && mv build/coverage.md docs/generated/
	@$(BIN)/picqer-mock behaviour > build/mock-behaviour.md && mv build/mock-behaviour.md docs/generated/

check-generated: setup ## Fail, with the diff, when a generated file is stale or should not be there
	@$(BIN)/python -m generator check
	@$(BIN)/picqer-mock coverage | diff -u docs/generated/coverage.md -
	@$(BIN)/picqer-mock behaviour | diff -u docs/generated/mock-behaviour.md -

check-version: setup ## Fail when the spec breaks users of the last release and the version does not say so
	@$(BIN)/python -m generator check-version

spec-diff: setup ## List what changed in the spec, for users of the client (BASE=v0.1.0, or a bundle or a folder)
	@$(BIN)/python -m generator diff $(or $(BASE),HEAD)

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

contract: setup ## Test the contract on the mock, in process; reports in build/contract
	@CONTRACT_REPORTS=build/contract $(BIN)/python -m pytest tests/contract --junitxml=build/contract/junit.xml

contract-long: setup ## The same with 20 times the examples and a seed of chance, or CONTRACT_SEED=...
	@echo "To repeat this run: make contract-long CONTRACT_SEED=$(SEED)"
	@CONTRACT_SEED=$(SEED) CONTRACT_FACTOR=20 CONTRACT_REPORTS=build/contract-long \
	$(BIN)/python -m pytest tests/contract --junitxml=build/contract-long/junit.xml

contract-sandbox: setup ## Hold the account of PICQER_SUBDOMAIN and PICQER_API_KEY against the spec; report in build/contract
	@$(BIN)/python -m tests.contract.sandbox

contract-mutations: setup ## Plant faults in mock and spec, and see that the contract finds each; report in build/contract
	@$(BIN)/python -m tests.contract.mutations

mock: setup ## Start the simulator on http://127.0.0.1:8000/api/v1 (PORT=...)
	@$(BIN)/picqer-mock serve --port $(or $(PORT),8000)

docs: setup ## Build the documentation site into build/site
	@$(BIN)/python -m docs.builder

build: setup ## Build both packages into build/dist/ and use them in a clean environment for each Python that is here
	@$(BIN)/python -m release try --all

version: setup ## Set the version everywhere and write its changelog entry (V=0.2.0)
	@$(BIN)/python -m release version $(or $(V),'')

dist: setup ## Check that the tree can be published; build and try what will be
	@$(BIN)/python -m release dist $(and $(INDEX),--index=$(INDEX)) $(and $(TAG),--tag=$(TAG))

upload: setup ## Upload what `make dist` built
	@$(BIN)/python -m release upload $(and $(UPLOAD_URL),--upload-url=$(UPLOAD_URL))

notes: setup ## Print what the changelog says of this version
	@$(BIN)/python -m release notes

publish: dist ## Check, build, try and upload the packages (INDEX=... UPLOAD_URL=... for another index than PyPI)
	@$(MAKE) --no-print-directory upload

check: lint types check-generated check-version test build ## All that CI runs, and the packages

clean: ## Remove the environment, caches and built packages
	@rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
