PYTHON ?= python3
VENV ?= .venv
INPUTS ?= inputs
OUTPUTS ?= outputs
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help register minutes test lint format train evaluate-model bench clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/minutebook: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("minutebook needs Python 3.10 or newer") if sys.version_info < (3, 10) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml $(BIN)/minutebook
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

register: $(BIN)/minutebook ## install what is needed, read inputs/ and write the register to outputs/
	$(BIN)/minutebook run $(INPUTS) --out $(OUTPUTS)

minutes: $(BIN)/minutebook ## add one new set of minutes to the register: make minutes FILE=path/to/minutes.docx
	@test -n "$(FILE)" || { echo "say which file: make minutes FILE=path/to/minutes.docx"; exit 2; }
	$(BIN)/minutebook run "$(FILE)" --out $(OUTPUTS)

test: $(VENV)/.dev lint ## check style and types, run all tests
	$(BIN)/python -m pytest -q -n auto

lint: $(VENV)/.dev ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy

format: $(VENV)/.dev ## put the code into the project's form
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

train: ## train the model anew; see models/training/README.md
	models/training/all.sh train $(EXTRA)

evaluate-model: ## figures of the model by cross-validation over organisations
	models/training/all.sh evaluate $(EXTRA)

bench: $(VENV)/.dev ## reproduce the figures of docs/benchmarks.md
	$(BIN)/python benchmarks/run.py

clean: ## remove what can be made again
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
