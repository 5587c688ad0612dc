# Shared by the commands in script/: where the project lies, and how what is missing gets installed.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$root" || exit 1

build_packages=(git pkg-config libsqlite3-dev libpq-dev libxlsxwriter-dev libarchive-dev zlib1g-dev)
report_packages=(fonts-inter fonts-symbola fonts-dejavu-core)

say() { printf '\n==> %s\n' "$*"; }

stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "Installing needs root, and there is no sudo here. As root, run: $*"
  fi
}

# Installs the named Debian packages that are not there yet.
need_packages() {
  local name missing=()
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian machine. What Debian calls $* has to be there already."
    return 0
  fi
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "Installing ${missing[*]}"
  [ -n "${packages_are_fresh:-}" ] || as_root apt-get update -qq
  packages_are_fresh=yes
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null
}

need_swift() {
  command -v swift >/dev/null || stop "Swift 6.2 or newer is needed and is not on the PATH. See https://www.swift.org/install/linux/"
}

# Sets `python` to a Python 3 that can make virtual environments.
find_python() {
  local able='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
  for python in python3 /usr/bin/python3; do
    "$python" -c "$able" 2>/dev/null && return 0
  done
  need_packages python3 python3-venv
  python=/usr/bin/python3
  "$python" -c "$able" || stop "Python 3.11 or newer with its venv module is needed."
}

# Makes .venv hold what each requirement file names, and tells Waymark that its Typst lives there.
# A copy of each file lies in .venv once it is installed, so that only a changed one is installed again.
need_python() {
  local file copy
  for file in "$@"; do
    copy=.venv/installed-${file//\//-}
    cmp -s "$file" "$copy" && .venv/bin/python -c '' 2>/dev/null && continue
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
      find_python
      say "Making a virtual environment for Python in .venv"
      "$python" -m venv --clear .venv
    fi
    say "Installing what $file names into .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r "$file"
    cp "$file" "$copy"
  done
  export WAYMARK_PYTHON="$root/.venv/bin/python"
}
