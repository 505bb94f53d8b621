# make serve: set up, build both languages, serve.   make test: set up, build, run every test.   make help: the rest.
PORT ?= 8000
PYTHON := .venv/bin/python
export PYTHONPATH := wizard/src:.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: help setup build serve check test proof words sources interview letters shots lock clean bench bench-batch bench-runtime
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
	@$(PYTHON) -m coverage run -m pytest -q tests/rules
	@$(PYTHON) -m coverage report
	@$(PYTHON) -m pytest -q tests/scenarios tests/property tests/exhaustive tests/site tests/cluster

test: build  ## Every test, the browser included
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory check
	@$(PYTHON) -m pytest -q tests/reading tests/mutation tests/runtime
	@$(PYTHON) -m pytest -q tests/e2e

proof:  ## Measure again what the proof page shows; after every change of the rules
	@$(PYTHON) -m scripts.proof

words: build  ## How plainly the site speaks: words a sentence and reading scores
	@$(PYTHON) -m scripts.readability

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

interview:  ## How many questions people answer, and how few would do
	@$(PYTHON) -m scripts.interview

letters:  ## Write every letter on file again, to read after a change of their words
	@$(PYTHON) -m scripts.letters

shots: build  ## Pictures of the main pages in build/shots
	@scripts/setup.sh test
	@$(PYTHON) -m scripts.shots

lock:  ## Make the lock files again from .ci/*.in (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" .ci/requirements.in -o .ci/requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" .ci/node-requirements.in -o .ci/node-requirements.txt
	npm install --package-lock-only

clean:  ## Remove everything that was made
	rm -rf .venv node_modules build site
