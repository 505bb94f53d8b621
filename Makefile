# make serve: set up, build both languages, serve.   make test: set up, build, run every test.   make help: the rest.
PORT ?= 8000
PYTHON := .venv/bin/python
# As many processes as there are cores.
PYTEST := pytest -q -n auto
export PYTHONPATH := wizard/src:.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

#: What was published after this day does not come into a lock. The same number of days stands in .github/dependabot.yml.
COOLED = $(shell date -u -d '5 days ago' +%Y-%m-%dT00:00:00Z)
COMPILE = uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--exclude-newer $(COOLED) --custom-compile-command "make lock"

.PHONY: help setup build serve check test proof words sources interview letters shots snapshots social lock clean bench bench-batch bench-runtime lighthouse
.DEFAULT_GOAL := help

help:  ## Say what each command does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup:  ## Set up what building needs
	@scripts/setup.sh

build: setup  ## Build the site in site/
	@$(PYTHON) -m scripts.build

serve: build  ## Build, then serve the site on this machine (PORT=8000)
	@$(PYTHON) -m scripts.serve $(PORT)

check: build  ## The fast tests: types, style, rules, pages; under two minutes
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@npx --no-install tsc -p wizard/app
	@$(PYTHON) -m coverage erase
	@$(PYTHON) -m coverage run -m $(PYTEST) tests/rules
	@$(PYTHON) -m coverage combine -q
	@$(PYTHON) -m coverage report
	@$(PYTHON) -m $(PYTEST) tests/scenarios tests/property tests/exhaustive tests/site tests/cluster

# A file goes to one process as a whole, the long ones first: no process is left alone at the end.
test: build  ## Every test, the browser included
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory check
	@$(PYTHON) -m $(PYTEST) --dist loadfile --no-loadscope-reorder tests/mutation tests/runtime tests/reading tests/e2e

proof:  ## Measure again what the proof page shows; after every change of the rules
	@$(PYTHON) -m scripts.proof

words: build  ## How plainly the site speaks: words a sentence, reading scores, rare words and exceptions
	@$(PYTHON) -m scripts.plainness

bench-batch:  ## Measure how fast many cases are decided, beside json-logic; writes docs/bench_batch.toml
	@$(PYTHON) -m scripts.bench_batch

sources:  ## What must be compared with its source again
	@$(PYTHON) -m scripts.sources

bench-runtime: build  ## Measure again what the Python in the browser costs: bytes and starting time
	@scripts/setup.sh test
	@$(PYTHON) -m scripts.bench_runtime

bench: build  ## Measure the guide beside what one would pick instead, and how the cost grows; writes docs/bench.toml
	@scripts/setup.sh test
	@$(PYTHON) -m scripts.bench

lighthouse: build  ## Lighthouse on every type of page; writes docs/lighthouse.toml (a part: ONLY=home)
	@$(PYTHON) -m scripts.lighthouse $(ONLY)

interview:  ## How many questions people answer, and how few would do
	@$(PYTHON) -m scripts.interview

letters:  ## Write every letter on file again, to read after a change of their words
	@$(PYTHON) -m scripts.letters

shots: build  ## Pictures of every page and state, with a sheet, in build/shots (a part: ONLY=wizard)
	@scripts/setup.sh test
	@$(PYTHON) -m scripts.shots $(ONLY)

snapshots: build  ## Write the wizard again as a screen reader gets it, to read after a change of it
	@scripts/setup.sh test
	@$(PYTHON) -m tests.e2e.snapshots

social: build  ## Draw the social card of every language again; after a change of its words
	@scripts/setup.sh test
	@$(PYTHON) -m scripts.social

lock:  ## Make the lock files again from .ci/*.in (needs uv); nothing younger than a few days, which is when bad releases are found
	$(COMPILE) .ci/requirements.in -o .ci/requirements.txt
	$(COMPILE) .ci/node-requirements.in -o .ci/node-requirements.txt
	npm install --package-lock-only --before=$(COOLED)

clean:  ## Remove everything that was made
	rm -rf .venv node_modules build site
