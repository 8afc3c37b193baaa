# Kept: the commands that the papers name. `make run` and `make test` set everything up by themselves.
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: run demo drill test test-long test-deployed check bench cost setup format picture package lint deploy destroy doctor redrive clean

run: setup
	@PORT=$(PORT) $(BIN)/python -m infra.local

demo: setup
	@$(BIN)/python -m infra.local.demo

# The rooms from their imports, and the street as a browser shows it: that one needs Chromium.
picture: setup
	@$(BIN)/python -m infra.rooms
	@$(BIN)/python -m infra.local.demo.picture docs/street.png

test: setup
	@$(BIN)/python -m pytest -q -n auto --dist loadscope -m "not long and not deployed"

# What takes longer than everybody's patience: whole outages on the street, a channel copied.
test-long: setup
	@$(BIN)/python -m pytest -q -n auto -m long tests/street tests/channels

# The packaged stack on an emulator of AWS, in real time: about three minutes.
test-deployed: setup
	@$(BIN)/python -m pytest -q -m deployed tests/deployed

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_architecture.py

# A made-up customer who has waited too long: how soon does the phone ring? (STAGE=prod)
drill: setup
	@$(BIN)/python -m infra.drill --stage $(or $(STAGE),prod)

# Ratios against a baseline in the same run; exit code 1 when one is over its target.
bench: setup
	@$(BIN)/python -m infra.bench $(if $(JSON),--json)

# Into your own AWS account: asks what it needs to know, shows what would change, and can be run again.
# make deploy STAGE=test ARGS=--dry-run
deploy: setup
	@$(BIN)/python -m infra.deploy $(if $(STAGE),--stage $(STAGE)) $(ARGS)

destroy: setup
	@$(BIN)/python -m infra.deploy --destroy $(if $(STAGE),--stage $(STAGE)) $(ARGS)

# What is deployed, in out/: the zip for the functions and the template, judged by cfn-lint and
# checkov. The newest Python of 3.13, 3.12 and 3.11 builds it, whichever runs the tests.
package: setup
	@$(BIN)/python -m infra.package $(STAGE)

lint: package
	@$(BIN)/python -m infra.lint

# What it costs by list price, idle and by the message; exit code 1 when over its target.
cost: setup
	@$(BIN)/python -m infra.cost

# How the deployed Kept is, on one page; fails unless all of it is green.
doctor: setup
	@$(BIN)/python -m infra.doctor $(if $(STAGE),--stage $(STAGE)) $(if $(REGION),--region $(REGION)) \
	  $(if $(JSON),--json) $(if $(MEND),--mend)

# What could not be heard is shown, and after a yes heard again; DRY=1 only shows.
redrive: setup
	@$(BIN)/python -m infra.redrive $(if $(STAGE),--stage $(STAGE)) $(if $(REGION),--region $(REGION)) \
	  $(if $(DRY),--dry-run) $(if $(YES),--yes)

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

setup: $(VENV)/ready

# The newest Python of 3.13, 3.12 and 3.11 that can make a virtual environment.
$(VENV)/ready: requirements.txt requirements-dev.txt
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
	  if $$python -c 'import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then \
	    found=$$python; break; fi; done; \
	if [ -z "$$found" ]; then echo "Kept needs Python 3.11, 3.12 or 3.13 with venv: install one and run make again." >&2; exit 1; fi; \
	echo "Setting up with $$($$found --version), this once ..."; \
	$$found -m venv --clear $(VENV) && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt && \
	touch $(VENV)/ready

clean:
	rm -rf $(VENV) .tools out .pytest_cache .mypy_cache .ruff_cache
