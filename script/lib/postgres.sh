# A PostgreSQL of our own for as long as a script runs: a new folder, a free port on loopback, nothing kept.
# shellcheck shell=bash

# Installs PostgreSQL without Debian's usual standing server, which nobody asked for.
need_postgres() {
  local note=/etc/postgresql-common/createcluster.d/waymark.conf
  if [ -z "$(postgres_programs)" ] && command -v apt-get >/dev/null; then
    as_root mkdir -p "${note%/*}"
    echo "create_main_cluster = false" | as_root tee "$note" >/dev/null
    need_packages postgresql
    as_root rm -f "$note"
  fi
  [ -n "$(postgres_programs)" ] || stop "PostgreSQL's initdb is needed and was not found under /usr/lib/postgresql."
}

postgres_programs() {
  find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' 2>/dev/null | sort -V | tail -n 1
}

# Starts it and exports POSTGRES_URL. PostgreSQL refuses to run as root: root hands it to the user postgres.
start_postgres() {
  local programs port wait run=(setpriv --pdeathsig TERM)
  programs=$(postgres_programs)
  postgres_folder=$(mktemp -d -p /tmp --suffix=.waymark-postgres)
  if [ "$(id -u)" = 0 ]; then
    run=(setpriv --reuid=postgres --regid=postgres --init-groups --pdeathsig TERM)
    chown postgres: "$postgres_folder"
  fi
  (cd "$postgres_folder" && "${run[@]}" "$programs/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync) \
    >"$postgres_folder.log" 2>&1 || { cat "$postgres_folder.log" >&2; return 1; }
  port=$(.venv/bin/python -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
  "${run[@]}" "$programs/postgres" -D "$postgres_folder/data" -k "$postgres_folder" -p "$port" \
    -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off -c synchronous_commit=off \
    -c full_page_writes=off -c timezone=UTC </dev/null >>"$postgres_folder.log" 2>&1 &
  postgres_pid=$!
  for wait in $(seq 300); do
    "$programs/pg_isready" -q -h 127.0.0.1 -p "$port" && break
    if [ "$wait" = 300 ] || ! kill -0 "$postgres_pid" 2>/dev/null; then
      cat "$postgres_folder.log" >&2
      return 1
    fi
    sleep 0.1
  done
  export POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] || return 0
  if [ -n "${postgres_pid:-}" ] && kill -INT "$postgres_pid" 2>/dev/null; then
    wait "$postgres_pid" 2>/dev/null || true
  fi
  rm -rf "$postgres_folder" "$postgres_folder.log"
  postgres_folder=
}
