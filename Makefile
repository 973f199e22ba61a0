# conduct: two commands matter, `make run` and `make test`. `make help` tells the others.

STORE ?=
FUZZ_SECONDS ?= 60
LANGUAGES ?= en
CONDUCT := .build/release/conduct
VENV := .venv-tests

.DEFAULT_GOAL := help
.PHONY: help run build test unit-test end-to-end lint format bench soak fuzz clean diagnostics template pictures picture-packages packages start-order test-packages bench-packages

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: build ## Install what Debian lacks, build, open the training room on the shipped courses
	@$(CONDUCT) $(if $(STORE),--store $(STORE))

build: packages ## Leave the program in .build/release/conduct
	@swift build -c release --static-swift-stdlib --product conduct
	@strip -o $(CONDUCT).stripped $(CONDUCT) && mv $(CONDUCT).stripped $(CONDUCT)

test: lint unit-test end-to-end ## Everything that proves the program

unit-test: packages test-packages
	@swift test

end-to-end: build test-packages $(VENV)/ready
	@$(VENV)/bin/python -m pytest -q Tests/EndToEnd

lint: packages ## The form of the source
	@swift format lint --strict --recursive Package.swift Sources Tests Scripts/bench
	@for script in Scripts/packages Scripts/fuzz Scripts/pictures .ci/run; do sh -n $$script || exit 1; done
	@echo "lint: nothing to say"

format: ## Put the source into that form
	@swift format --in-place --recursive Package.swift Sources Tests Scripts/bench

diagnostics: packages ## Make Documentation/Diagnostics from the sources
	@RECORD_SNAPSHOTS=1 swift test --filter ExplanationTests/theDocumentationIsMadeOfThesePages > /dev/null 2>&1; \
		swift test --filter ExplanationTests/theDocumentationIsMadeOfThesePages

template: packages ## Put Documentation/Template into the program, for `conduct course new`
	@Scripts/course-template
	@swift format --in-place Sources/ConductCommands/Course/New/*+Generated.swift

bench: build bench-packages ## Our figures beside a peer's, in one run; ends with 1 when one is above its limit
	@swift build -c release --static-swift-stdlib --product statistics-bench
	@python3 Scripts/bench.py

start-order: packages ## Write anew which code lies side by side for the start, as `make bench` says when memory grows
	@Scripts/packages "to see which code a start runs" python3 valgrind
	@Scripts/start-order

soak: packages ## Ten thousand keys by chance in every language
	@SOAK_KEYS=10000 swift test --filter EveryLanguageTests

fuzz: packages ## Feed each reader with made-up inputs for FUZZ_SECONDS
	@CONDUCT_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product Fuzzer -Xswiftc -sanitize=fuzzer,address
	@Scripts/fuzz $(FUZZ_SECONDS)

pictures: build picture-packages ## Make the README's pictures from real runs in xterm: LANGUAGES="en ar"
	@Scripts/pictures $(LANGUAGES)

packages:
	@Scripts/packages "to build the program" binutils git pkg-config libxml2-dev libsqlite3-dev libsodium-dev

test-packages:
	@Scripts/packages "to test the program" libxml2-utils minisign mount openssl python3-venv sqlite3 strace tidy tmux translate-toolkit util-linux vim

bench-packages:
	@Scripts/packages "to compare figures" gcc libc6-dev libxml2-utils python3 whiptail

picture-packages:
	@Scripts/packages "to make pictures" fonts-dejavu-core fonts-noto-cjk fonts-noto-core fonts-tlwg-mono imagemagick \
		x11-apps xdotool xterm xvfb

$(VENV)/ready: Tests/EndToEnd/requirements.txt
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/EndToEnd/requirements.txt
	@touch $@

clean: ## Remove what was built
	@rm -rf .build .build-fuzz $(VENV)
