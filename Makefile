# Two commands matter: `make run` shows what the tool does, `make test` shows that it does it.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test lint types tests notebooks debian readme clean

run: $(VENV)/installed
	@$(BIN)/kg build seeds/ --store graph/ --view graph/graph.html
	@echo
	@echo 'Three things to try next:'
	@echo "  $(BIN)/kg ask who-expelled-whom --store graph/"
	@echo "  $(BIN)/kg query --store graph/ -e 'SELECT ?who ?whom { ?who dip:expels ?whom }'"
	@echo '  open graph/graph.html in a browser'

test: lint types tests notebooks

lint: $(VENV)/developed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/codespell

types: $(VENV)/developed
	$(BIN)/mypy

tests: $(VENV)/developed debian
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

notebooks: $(VENV)/developed
	$(BIN)/pytest --nbmake --nbmake-timeout=120 --force-enable-socket notebooks

# The answers that README.md shows, as they are now.
readme: $(VENV)/developed
	$(BIN)/python tests/readme.py

# The pages are looked at in a real browser, and the store speaks to a real server; Debian has both.
debian:
	@command -v chromium >/dev/null && command -v virtuoso-t >/dev/null || { \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
	    chromium virtuoso-opensource-7-bin; }

# Editable, so that an edit of the code or the ontology takes effect at once.
$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)
	$(PIP) -c constraints.txt -e .
	@touch $@

$(VENV)/developed: $(VENV)/installed
	$(PIP) -c constraints.txt --group dev
	@touch $@

# Dependency groups need pip 25.1.
$(VENV):
	$(PYTHON) -m venv $@
	$(PIP) --upgrade 'pip>=25.1'

clean:
	rm -rf $(VENV) graph dist .coverage* .mypy_cache .pytest_cache .ruff_cache
	rm -rf .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
