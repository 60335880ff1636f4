# make          sets up what is missing, builds, and makes every study's report in output/
# make test     sets up, builds and runs all tests
# make help     tells the rest

SHELL := /bin/sh
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:

PREFIX ?= /usr/local
OUTPUT ?= output
SECONDS_OF_FUZZING ?= 120
STUDIES := $(patsubst surveys/%/study.yaml,%,$(wildcard surveys/*/study.yaml))

# System packages of Debian and its descendants: the libraries that the package links, and what SwiftPM
# needs to find them.
PACKAGES := libcsv-dev libzip-dev libexpat1-dev libreadstat-dev r-mathlib nettle-dev libyaml-dev pkg-config
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# What the Word documents and the browser tests need beside those.
WORD_PACKAGES := pandoc librsvg2-bin
BROWSER_PACKAGES := $(WORD_PACKAGES) chromium python3-venv $(shell command -v java >/dev/null || echo default-jre-headless)

SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
NULMETING := .build/release/nulmeting

# One file to install, which starts twice as fast as one that looks for the libraries of Swift, and code that is
# optimised over the borders of the modules.
RELEASE := -c release --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: all help setup setup-word setup-browser build debug test test-release check format format-check \
  report docx browser bench coverage fuzz docs clean install examples $(STUDIES:%=report-%)

all: $(STUDIES:%=report-%)

help:
	@echo 'make                      set up, build, and make the reports of all studies in $(OUTPUT)/'
	@echo 'make report STUDY=name    make the report of surveys/name'
	@echo 'make docx STUDY=name      its report as Word documents, beside the Markdown; figures as PNG in png/'
	@echo 'make test                 set up, build and run all tests'
	@echo 'make test-release         the tests as optimised code: floating point is a different program there'
	@echo 'make check                formatting, build and tests'
	@echo 'make browser              the tests of the pages in Chromium: accessibility, copying, print, Word'
	@echo 'make format               format all sources'
	@echo 'make examples             make the data of the example studies again'
	@echo 'make bench                speed and memory, beside peers'
	@echo 'make coverage             simulate what the intervals hold, into Documentation/coverage.md (minutes)'
	@echo 'make fuzz                 look for input that readers fall over, or leak on (minutes)'
	@echo 'make docs                 the documentation of the modules, in .build/docs'
	@echo 'make install PREFIX=DIR   install the program below DIR ($(PREFIX))'
	@echo 'make clean                remove what was built and made'

# install-missing,PACKAGES: installs those that are not there.
define install-missing
	missing=; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

setup:
	@command -v swift >/dev/null || { \
	  echo 'swift is not on the PATH: install Swift 6.2 or later from https://www.swift.org/install' >&2; exit 1; }
	@$(call install-missing,$(PACKAGES))

setup-word: setup
	@$(call install-missing,$(WORD_PACKAGES))

setup-browser: setup
	@$(call install-missing,$(BROWSER_PACKAGES))

build: setup
	@$(SWIFT_BUILD) $(RELEASE) --product nulmeting

debug: setup
	@$(SWIFT_BUILD) --build-tests

$(STUDIES:%=report-%): report-%: build
	@$(NULMETING) run surveys/$* --output $(OUTPUT)

report: build
	@test -n '$(STUDY)' || { echo 'name a study: make report STUDY=$(firstword $(STUDIES))' >&2; exit 64; }
	@$(NULMETING) run surveys/$(STUDY) --output $(OUTPUT)

docx: setup-word report
	@.ci/docx '$(OUTPUT)/$(STUDY)/report'

browser: setup-browser build
	@.ci/browser

test: debug
	@swift test --skip-build

test-release: setup
	@$(SWIFT_BUILD) -c release --build-tests -Xswiftc -enable-testing --scratch-path .build-release-tests
	@swift test -c release --skip-build --scratch-path .build-release-tests

check: format-check test

format-check:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

examples: build
	@$(NULMETING) simulate surveys/westerkwartier --seed 20211031

bench: build
	@$(SWIFT_BUILD) $(RELEASE) --product measure-statistics
	@$(SWIFT_BUILD) $(RELEASE) --product measure-reading
	@Benchmarks/run

# Its status is 1 where a requirement is not met; the document then says which.
coverage: setup
	@$(SWIFT_BUILD) $(RELEASE) --product measure-coverage
	@status=0; .build/release/measure-coverage >.build/coverage.md || status=$$?; \
	  [ $$status -gt 1 ] || mv .build/coverage.md Documentation/coverage.md; exit $$status

fuzz: setup
	@.ci/fuzz $(SECONDS_OF_FUZZING)

docs: setup
	@.ci/docs

install: build
	@install -d '$(DESTDIR)$(PREFIX)/bin'
	@install -m 755 $(NULMETING) '$(DESTDIR)$(PREFIX)/bin/nulmeting'

clean:
	@rm -rf .build .build-* $(OUTPUT)
