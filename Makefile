# Two commands are enough: `make serve` and `make test`. `make help` lists the rest.

PORT ?= 8080
HOST ?= 127.0.0.1
# Scheme and host of the readers, as https://madoguchi.example; without it /desk opens here.
ORIGIN ?=
EDITION ?= var/edition.sqlite
SECONDS ?= 600
BINARY := .build/release/madoguchi

.PHONY: help serve unit test test-dates build setup publish check bench search-quality torture fuzz sanitize soak deb try-install sbom format clean

help:
	@echo "make serve    install what is missing, build, publish and serve at http://$(HOST):$(PORT)"
	@echo "              (make serve PORT=8090 HOST=0.0.0.0 for another port, and for other machines)"
	@echo "make unit     build and run the unit tests; needs no network and no root"
	@echo "make test     install what is missing and run every test"
	@echo "make test-dates  unit and end-to-end tests at year-end, on 29 February, on a holiday and in years to come"
	@echo "make publish  check content and translations and write $(EDITION)"
	@echo "make check    list every mistake in content and translations"
	@echo "make bench    measure against nginx and a bare C server"
	@echo "make search-quality  ask the judged queries, here and of other engines"
	@echo "make torture  damage, kill, fill and spoil by the hundred (an hour)"
	@echo "make fuzz     fuzz the parsers, SECONDS=$(SECONDS) each"
	@echo "make sanitize run the unit tests under AddressSanitizer and ThreadSanitizer"
	@echo "make soak     half an hour of load with a new edition every two seconds"
	@echo "make deb      a Debian package in var/"
	@echo "make try-install  the package on a new Debian 12: install, kill, upgrade, remove (as root)"
	@echo "make sbom     the list of what the program is made of, in var/sbom.json"
	@echo "make format   bring the Swift sources into the common form"

setup:
	@scripts/setup run

build: setup
	@echo "==> Building (the first time takes some minutes)"
	swift build -c release --product madoguchi

publish: build
	@echo "==> Publishing content/ and locales/ to $(EDITION)"
	@$(BINARY) publish --output $(EDITION) --quiet || test $$? -eq 2

serve: build
	@echo "==> Serving (stop with Ctrl-C)"
	@exec $(BINARY) serve --host $(HOST) --port $(PORT) --edition $(EDITION) --watch \
		$(if $(ORIGIN),--origin $(ORIGIN),--local-staff)

check: build
	@$(BINARY) check

unit:
	@scripts/unit

test:
	@scripts/setup test
	@scripts/test

test-dates:
	@scripts/setup test
	@scripts/test-dates

bench: publish
	@scripts/setup bench
	@scripts/bench

search-quality: publish
	@scripts/setup test
	@.venv/bin/python Tests/Search/quality.py $(BINARY) $(EDITION)

torture: build
	@scripts/setup test
	.venv/bin/python Tests/Reliability/run.py $(BINARY) --full

fuzz:
	@scripts/setup run
	@scripts/fuzz $(SECONDS)

sanitize:
	@scripts/setup test
	@scripts/sanitize

soak: build
	@python3 Tests/Soak/soak.py $(BINARY) --seconds 1800 --requests 300000

var/man/madoguchi.1: $(wildcard Sources/madoguchi/*.swift)
	@mkdir -p var/man
	swift package --allow-writing-to-package-directory generate-manual --output-directory var/man

deb: publish var/man/madoguchi.1
	@scripts/setup package
	@package=$$(scripts/deb $(BINARY) $(EDITION) var/man var) && echo "==> $$package" && \
		lintian --fail-on error,warning "$$package"

try-install: publish var/man/madoguchi.1
	@scripts/setup package
	@python3 Tests/Installed/run.py $(BINARY) $(EDITION) var/man

sbom: build
	@mkdir -p var
	@scripts/sbom $(BINARY) >var/sbom.json
	@echo "==> var/sbom.json"

format:
	swift format --in-place --recursive Package.swift Plugins Sources Tests bench

clean:
	rm -rf .build .build-* var .venv
