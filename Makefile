# The room's commands. They need Python 3.11 or later, make and git; all else goes into .venv.

PORT ?= 8000
WORKERS ?= 2
UV = 0.13.9
PY = .venv/bin/python
RUFF = .venv/bin/ruff
LOCK = build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-strip-extras --extra postgresql $(UPGRADE)

.PHONY: help run test test-quick check check-format check-lint check-types check-imports \
	format bench lock clean environment environment-dev

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | \
		while IFS='|' read -r name does; do printf '%-20s %s\n' "$$name" "$$does"; done

run: environment ## serve the room on this machine, with a demonstration in it (PORT=8000)
	@.venv/bin/drafting db upgrade
	@.venv/bin/drafting demo --if-empty
	@exec .venv/bin/drafting serve --port $(PORT)

test: environment-dev ## run every test
	$(PY) -m pytest -n $(WORKERS) -rs

test-quick: environment-dev ## run the tests that need neither a browser nor PostgreSQL
	$(PY) -m pytest -n $(WORKERS) -rs -m "not browser and not postgres"

check: check-format check-lint check-types check-imports ## format, lint, types and import contracts

check-format: environment-dev
	$(RUFF) format --check .

check-lint: environment-dev
	$(RUFF) check .

check-types: environment-dev
	.venv/bin/mypy

check-imports: environment-dev
	.venv/bin/lint-imports

format: environment-dev ## set the code in the house style
	$(RUFF) check --fix-only --quiet .
	$(RUFF) format .

bench: environment-dev ## measure the figures that are promised, into build/bench.json
	@mkdir -p build
	$(PY) -m tests.bench

lock: ## write the lock files anew (UPGRADE=--upgrade takes newer releases)
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV)
	$(LOCK) -o requirements.lock pyproject.toml .ci/lock.in
	$(LOCK) -o requirements-dev.lock --group dev -c requirements.lock pyproject.toml .ci/lock.in

clean: ## remove what can be made again; the database in instance/ stays
	rm -rf .venv build drafting.egg-info .coverage .hypothesis .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@sh .ci/environment requirements.lock

environment-dev:
	@sh .ci/environment requirements-dev.lock
