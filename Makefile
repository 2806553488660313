# Every target installs what it lacks (see tools/setup); a second run installs nothing.

PUBLIC_URL ?= /
CONTENT ?= content
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CARGO_HOME)/bin:$(PATH)
export ATLAS_CONTENT := $(abspath $(CONTENT))

.PHONY: help serve build check quick components test shots bench fmt

help:
	@echo "make serve   the site on http://127.0.0.1:8080/ with live reload"
	@echo "make build   the site in dist/, ready to upload (PUBLIC_URL=/sub/path/ CONTENT=DIR SITE=https://...; docs/deploy.md has all)"
	@echo "make check   the content alone, in seconds"
	@echo "make quick   format, lints and native tests, in under three minutes once compiled"
	@echo "make components   components in a browser"
	@echo "make test    every check and test, real browser included"
	@echo "make shots   accepts how pages and states look now; read the changed pictures before you commit them"
	@echo "make bench   everything that README.md says of speed, measured again (tools/bench names its options)"
	@echo "make fmt     formats the code"

serve:
	@tools/setup app
	trunk serve --public-url "$(PUBLIC_URL)"

build:
	@tools/setup app
	trunk build --release --public-url "$(PUBLIC_URL)"

check:
	@tools/setup rust
	cargo run --quiet --locked --profile tools --features check,ssr --bin check -- "$(CONTENT)"

fmt:
	cargo fmt

quick:
	@tools/setup rust
	@tools/test quick

components:
	@tools/setup app browser
	@tools/test components

test:
	@tools/setup app browser hosts
	@tools/test

shots:
	@tools/setup app browser
	@tools/test shots

bench:
	@tools/setup app browser bench
	@tools/bench
