#!/usr/bin/env bash
# The same minute over ssh to this machine, in ptys of three terminal types; and what becomes of the
# program when the connection is cut. The server is a temporary one on a loopback port.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1

chmod 755 "$scratch"
# sshd wants to be named by its whole path.
sshd=$(command -v sshd || echo /usr/sbin/sshd)

start_server() {
  # A child of sshd drops its rights into this folder, which a package's script makes at boot only.
  [ "$(id -u)" != 0 ] || mkdir -p /run/sshd
  ssh-keygen -q -t ed25519 -N '' -f "$scratch/host_key" </dev/null
  ssh-keygen -q -t ed25519 -N '' -f "$scratch/user_key" </dev/null
  cp "$scratch/user_key.pub" "$scratch/authorized_keys"
  chmod 600 "$scratch/authorized_keys"
  port=$(free_port)
  cat >"$scratch/sshd_config" <<C
ListenAddress 127.0.0.1
Port $port
HostKey $scratch/host_key
PidFile $scratch/sshd.pid
AuthorizedKeysFile $scratch/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
AcceptEnv LC_ALL XDG_STATE_HOME
C
  "$sshd" -D -f "$scratch/sshd_config" -E "$scratch/sshd.log" </dev/null >/dev/null 2>&1 &
  server=$!
  cleanups+=(stop_server)
  for _ in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
    sleep 0.05
  done
  return 1
}

stop_server() {
  pgrep -P "$server" | xargs -r kill -KILL 2>/dev/null
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
}

# The client, as one command; -tt asks for a pty, TERM travels with it.
client() {
  echo "ssh -tt -p $port -i $scratch/user_key -o IdentitiesOnly=yes -o StrictHostKeyChecking=no" \
    "-o UserKnownHostsFile=$scratch/known_hosts -o LogLevel=ERROR -o SendEnv=LC_ALL" \
    "-o SendEnv=XDG_STATE_HOME 127.0.0.1"
}

cut() { # NAME KILLER: opens the program over ssh, cuts the connection, counts what is left
  open_pane 80 24 "exec $(client) exec $symposium run dining" TERM=xterm
  expect "$1: over ssh" 60 'naive: left fork, then right' || return
  check "$1: its process is found" [ -n "$(programs)" ]
  wait_for 10 '0:0[2-9]'
  $2
  leaves_nothing "$1"
}

kill_client() { kill -KILL "$(command_pid)"; }

# The server's process of this session is an ancestor of the program.
kill_session() {
  local pid
  pid=$(programs | head -n 1)
  while [ -n "$pid" ] && ! grep -q '^sshd' "/proc/$pid/comm"; do pid=$(parent_of "$pid"); done
  [ -n "$pid" ] && kill -KILL "$pid"
}

if start_server; then
  pass "a server on port $port"
  for term in xterm screen linux; do
    open_pane 80 24 "exec $(client) exec $symposium run dining --seed 5" TERM=$term
    minute "ssh, $term"
    keys q
    keys q
    expect "ssh, $term: q q leaves" 10 '^exit code 0\.'
    leaves_nothing "ssh, $term"
  done
  cast=$scratch/ssh.cast
  open_pane 80 24 "exec $(client) exec $symposium run dining --seed 5 --record $cast" TERM=xterm
  expect "recorded over ssh: it runs" 60 'naive: left fork, then right'
  wait_for 10 '0:0[2-9]'
  keys C-c
  expect "recorded over ssh: leaves with its code" 10 '^exit code 130\.'
  check "recorded over ssh: a cast of 80x24" \
    grep -q '^{"version":2,"width":80,"height":24,' "$cast"
  check "recorded over ssh: frames follow" [ "$(grep -c '^\[[0-9.]*,"o",".*"\]$' "$cast")" -gt 5 ]
  check "recorded over ssh: no line is cut off" \
    [ "$(grep -vc '^\[[0-9.]*,"[a-z]",".*"\]$' "$cast")" = 1 ]
  cut "killed client" kill_client
  cut "killed session" kill_session
else
  fail "a server on a loopback port" "$(cat "$scratch/sshd.log")"
fi

closing
