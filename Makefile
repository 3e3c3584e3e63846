# The two commands are `make up` and `make test`; `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := layers inference_host functions tests

.DEFAULT_GOAL := help
.PHONY: help install up test test-template invoke check host lint types imports template format model eval clean llama-server bench-inference bench-coldstart

help: ## what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

install: ## the virtual environment, with llama.cpp compiled once
	@$(PYTHON) layers/heimdall/python/heimdall/local/install.py

up: install ## the whole stack on loopback, until Ctrl-C
	@exec $(BIN)/python -m heimdall.local

test: install ## every test
	@$(BIN)/python -m pytest

test-template: install ## the AWS templates alone: linters, assertions, mutations, an emulator
	@$(BIN)/python -m pytest tests/template

invoke: install ## one function on one event, here (EVENT=events/status.ok.json)
	@$(BIN)/python -m heimdall.local.invoke $(EVENT)

host: install ## the inference host alone (HOST_PORT, MODEL_URI, INFERENCE_KEY)
	@exec $(BIN)/python -m inference_host

check: lint types imports template ## lint, types, import contracts, template

lint: install
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: install
	@$(BIN)/mypy layers/heimdall/python/heimdall layers/heimdall/python/chat_protocol inference_host functions tests

imports: install
	@PYTHONPATH=.:layers/heimdall/python $(BIN)/lint-imports

template: install
	@$(BIN)/cfn-lint template.yaml inference_host/template.yaml

format: install ## format the code
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format .

model: ## train the shipped model anew (installs PyTorch into an environment of its own)
	@$(MAKE) -C inference_host/model

llama-server: install ## compile llama.cpp's own server once, for the contract tests and the benchmark
	@$(BIN)/python -m tests.benchmarks.inference.build_llama_server

bench-inference: install ## our inference host beside llama.cpp's servers (ARGS="--quick", ARGS=--help)
	@$(BIN)/python -m tests.benchmarks.inference $(ARGS)

bench-coldstart: install ## init and first answer of the built functions beside bare ones (ARGS="--rounds 3")
	@$(BIN)/python -m tests.benchmarks.coldstart $(ARGS)

eval: install ## hand-written questions through the whole stack (ARGS="--help")
	@$(BIN)/python -m tests.evals $(ARGS)

clean: ## forget the local stack's state (.local)
	rm -rf .local
