#!/bin/sh
# Set up everything that building and testing need, on a fresh Debian or Ubuntu with Python 3.11 or newer. Quick when done.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
install() {
    say "Installing $* from the system's packages."
    as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

python=
for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$name
        break
    fi
done
[ -n "$python" ] || { say "Python 3.11 or newer is needed: install python3 and try again."; exit 1; }

# The Python environment: made again when the lock has changed.
lock=.venv/requirements.lock
if ! cmp -s .ci/requirements.txt "$lock"; then
    # Making it again empties it: never one that another folder shares with us.
    [ ! -L .venv ] || { say ".venv is a link to an environment of another lock: remove the link and try again."; exit 1; }
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install python3-venv
    say "Setting up Python packages."
    "$python" -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r .ci/requirements.txt
    cp .ci/requirements.txt "$lock"
fi

# Node and npm: the system's, or the one from the Python package index.
PATH=$PWD/.venv/bin:$PATH
if ! command -v npm >/dev/null; then
    say "Setting up Node."
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r .ci/node-requirements.txt
fi
if ! cmp -s package-lock.json node_modules/.lock; then
    say "Setting up Node packages."
    npm ci --silent
    cp package-lock.json node_modules/.lock
fi

# Browsers, for the tests only: the system's, else their packages. For Chromium also the one that Playwright brings.
[ "${1:-}" = test ] || exit 0
have() { for name in "$@"; do if command -v "$name" >/dev/null; then return 0; fi; done; return 1; }
if ! have "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome && [ ! -e .venv/chromium-ready ]; then
    install chromium || .venv/bin/python -m playwright install --with-deps chromium
    touch .venv/chromium-ready
fi
# The same engine without windows, which the tests prefer. Where there is no such package, Chromium itself does.
if have chromium && ! have chromium-headless-shell && [ ! -e .venv/shell-asked ]; then
    install chromium-headless-shell || say "No such package: the tests run in Chromium itself, and take longer."
    touch .venv/shell-asked
fi
if ! have firefox-esr firefox && ! install firefox-esr; then
    say "Firefox is needed. Ubuntu's own is a snap, which no test can drive: take the package from packages.mozilla.org."
    exit 1
fi
if ! have WebKitWebDriver || ! have Xvfb; then install webkit2gtk-driver xvfb; fi
