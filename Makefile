# What the atlas is built, checked and tested with. Every target installs what it
# lacks (tools/setup says what it does) and a second run installs nothing.

PUBLIC_URL ?= /
CONTENT ?= content
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CARGO_HOME)/bin:$(PATH)
export ATLAS_CONTENT := $(abspath $(CONTENT))

.PHONY: help serve build check test bench fmt

help:
	@echo "make serve   the site on http://127.0.0.1:8080/ with live reload"
	@echo "make build   the site in dist/, ready to upload (PUBLIC_URL=/sub/path/ CONTENT=DIR SITE=https://...)"
	@echo "make check   the content alone, in seconds"
	@echo "make test    every check and test, real browser included"
	@echo "make bench   the timeline measured beside vis-timeline, the map beside d3-geo (tools/bench names its options)"
	@echo "make fmt     formats the code"

serve:
	@tools/setup app
	trunk serve --public-url "$(PUBLIC_URL)"

build:
	@tools/setup app
	trunk build --release --public-url "$(PUBLIC_URL)"

check:
	@tools/setup rust
	cargo run --quiet --locked --profile tools --features check --bin check -- "$(CONTENT)"

fmt:
	cargo fmt

test:
	@tools/setup app browser
	@tools/test

bench:
	@tools/setup app browser bench
	@tools/bench
