# make help      list this
# make chat      talk with the bot in this terminal
# make check     look over the knowledge and the configuration
# make test      lint, types, contracts, knowledge, and the tests that need no more than Python and little time
# make test-all  what make test leaves out: it takes longer, and needs a browser, npm, nginx, PostgreSQL and more (see README.md)
# make coverage  run the tests of a part (PART=tests/core) and tell which lines of it none of them runs
# make eval      ask the labelled questions
# make lock      pin the newest versions of the dependencies
# make bench     compare with other matchers (ten minutes)
# make ablation  leave out one part of the matcher at a time (ten minutes)
# make mutants   change the program a little, again and again, and see whether a test notices (hours; see docs/mutants.md)
# make torture   kill the bot again and again while 200 clients write (about ten minutes)
# make setup     install what the bot needs, and no more; setup-dev: what the tests need too
# make clean     delete what was installed and made here; the bot's data stays
#
# Everything is installed into .venv, from lock files whose hashes pip checks; a second run finds the stamp and skips it.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
# What was compiled is kept, whatever the environment says: else each of the programs that tests start compiles all anew.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --no-input

.PHONY: help chat test test-all coverage check eval bench ablation mutants torture setup setup-dev lock clean
.DEFAULT_GOAL := chat

help:
	@sed -n 's/^# make /make /p' Makefile

chat: .venv/.installed
	@$(BIN)/python -m bot chat

check: .venv/.installed
	@$(BIN)/python -m bot check

eval: .venv/.installed
	@$(BIN)/python -m bot eval tests/questions/??.jsonl --limits tests/questions/limits.yaml \
	  --known-misses tests/questions/known-misses.txt
	@$(BIN)/python -m bot eval tests/questions/conversations.??.jsonl \
	  --limits tests/questions/limits-conversations.yaml

# What is compared with is large, and installed into a place of its own.
bench: .venv-bench/.installed
	@.venv-bench/bin/python -m bench

ablation: .venv/.installed
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.ablation

.venv-bench/.installed: bench/requirements-bench.lock
	@echo "Setting up .venv-bench (once) ..." >&2
	@$(PYTHON) -m venv --clear .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check --quiet --no-input install --require-hashes --requirement $<
	@touch $@

mutants: .venv-mutants/.installed
	@.venv-mutants/bin/python -m bench.mutants $(ARGS)

.venv-mutants/.installed: bench/requirements-mutants.lock
	@echo "Setting up .venv-mutants (once) ..." >&2
	@$(PYTHON) -m venv --clear .venv-mutants
	@.venv-mutants/bin/python -m pip --disable-pip-version-check --quiet --no-input install --require-hashes --requirement $<
	@touch $@

test: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot check
	@rm -f .pytest_cache/debug*.log
	@$(BIN)/python -m bot ask "" >/dev/null # learns, if need be, before the workers would, each for itself
	$(BIN)/python -m pytest -n 4 --dist worksteal
	@! grep -n -F -f tests/never-logged.txt .pytest_cache/debug*.log || \
	  { echo "The logs of the tests hold what must never be logged: see .pytest_cache/debug*.log" >&2; exit 1; }

# What needs more than Python and make is marked "whole" in the tests; here it may not be skipped.
test-all: .venv/.installed-whole tests/web/node_modules/.installed
	$(BIN)/python -m pytest -n 4 --dist worksteal --whole -m whole --ignore tests/web
	$(BIN)/python -m pytest -n 2 --dist worksteal --whole -m whole tests/web # apart: a browser keeps an event loop

# Apart from make test, which it would make slower by half and more: what counts at next to no cost needs Python 3.12.
PART ?= tests/core
coverage: .venv/.installed-dev
	@rm -rf .coverage && mkdir .coverage
	$(BIN)/python -m coverage run -m pytest -n 2 --dist worksteal $(PART)
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report --include 'bot$(patsubst tests%,%,$(firstword $(PART)))/*'

torture: .venv/.installed-dev
	@$(BIN)/python -m tests.torture

setup: .venv/.installed
setup-dev: .venv/.installed-dev

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, and '$(PYTHON)' is older or missing. Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Setting up .venv (once, about a minute) ..." >&2
	@$(PYTHON) -m venv --clear .venv || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

.venv/.installed: .venv/.created requirements.lock
	@$(PIP) install --require-hashes --requirement requirements.lock >&2
	@touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.lock
	@$(PIP) install --require-hashes --requirement requirements-dev.lock >&2
	@touch $@

.venv/.installed-whole: .venv/.installed-dev tests/web/requirements-whole.lock
	@$(PIP) install --require-hashes --requirement tests/web/requirements-whole.lock >&2
	@touch $@

tests/web/node_modules/.installed: tests/web/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing. On Debian and Ubuntu: apt install npm" >&2; exit 1; }
	@cd tests/web && npm ci --no-audit --no-fund --loglevel=error >&2
	@touch $@

# uv writes lock files that hold for every platform and Python from 3.11 on.
lock:
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/pip --quiet install uv
	.venv-lock/bin/uv pip compile pyproject.toml --upgrade $(LOCK) --output-file requirements.lock
	.venv-lock/bin/uv pip compile pyproject.toml --upgrade --group dev --constraint requirements.lock $(LOCK) --output-file requirements-dev.lock
	.venv-lock/bin/uv pip compile pyproject.toml --upgrade --group bench --constraint requirements.lock $(LOCK) --output-file bench/requirements-bench.lock
	.venv-lock/bin/uv pip compile pyproject.toml --upgrade --group mutants --constraint requirements-dev.lock $(LOCK) --output-file bench/requirements-mutants.lock
	.venv-lock/bin/uv pip compile pyproject.toml --upgrade --group whole --constraint requirements-dev.lock $(LOCK) --output-file tests/web/requirements-whole.lock
	cd tests/web && npm update --package-lock-only --no-audit --no-fund
LOCK := --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --no-emit-index-url

clean:
	rm -rf .coverage tests/web/node_modules .venv .venv-lock .venv-bench .venv-mutants mutants .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
