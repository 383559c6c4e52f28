# Everything on plain `python3 -m venv` and pip; the first target that needs it sets up .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: generate test check conformance bench bench-short format clean

generate: $(READY) ## Emit the client package from spec/ into output/
	$(BIN)/clientsmith generate

test: $(READY) ## Run the tests
	$(BIN)/python -m pytest -n auto tests

check: $(READY) ## Lint, type-check, compare output/ with what would be generated
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/clientsmith check
	$(BIN)/clientsmith lint spec/openapi.yaml --config spec/clientsmith.yml --fail-on note

conformance: $(READY) ## Hold emitted packages against the published ones
	$(BIN)/python -m tests.conformance

bench: $(READY) ## Measure emitted packages and the generator beside their peers
	$(BIN)/python -m tests.benchmarks --json .cache/benchmarks.json

bench-short: $(READY) ## See that the benchmarks work
	$(BIN)/python -m tests.benchmarks --short

format: $(READY) ## Format the sources
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove what the targets above made
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]' --constraint constraints.txt
	touch $(READY)
