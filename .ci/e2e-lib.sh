# What the checks from outside share: counting, a tmux of their own, reading a screen, and the one
# minute with five keys. Sourced by .ci/e2e-*.sh; it starts nothing by itself.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
symposium=$root/app/bin/symposium
scratch=$(mktemp -d /tmp/symposium-e2e.XXXXXX)
socket=symposium-e2e-$$
passed=0 failed=0
cleanups=()
export LC_ALL=C.UTF-8 XDG_STATE_HOME=$scratch/state
unset NO_COLOR COLORTERM COLORFGBG TMUX

tear_down() {
  local each
  for each in "${cleanups[@]}"; do $each; done
  tm kill-server 2>/dev/null
  rm -rf "$scratch"
}
trap tear_down EXIT
trap 'exit 143' TERM HUP
trap 'exit 130' INT

pass() { passed=$((passed + 1)); echo "ok    $1"; }
fail() { failed=$((failed + 1)); echo "FAIL  $1"; [ -z "${2:-}" ] || sed 's/^/      | /' <<<"$2"; }
check() { # NAME COMMAND... : passes if the command does; shows the screen if not
  local name=$1
  shift
  if "$@"; then pass "$name"; else fail "$name" "not so: $*"$'\n'"$(screen)"; fi
}
closing() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

# ---- a terminal

tm() { tmux -L "$socket" -f /dev/null "$@"; }

open_pane() { # COLUMNS ROWS COMMAND [ENVIRONMENT...]: the command alone in a terminal of that size
  local columns=$1 rows=$2 command=$3
  shift 3
  tm kill-server 2>/dev/null
  while tm list-sessions >/dev/null 2>&1; do sleep 0.05; done
  rm -f "$scratch/before" "$scratch/after" "$scratch/code" "$scratch/bytes"
  # It begins when all it will send is recorded. When it has ended, its code is shown and kept, also
  # where the terminal has gone (hence the trap), and the pane stays, to be looked at.
  tm new-session -d -x "$columns" -y "$rows" "trap : HUP; tmux wait-for begin
    stty -g >'$scratch/before'; env $* sh -c '$command'; code=\$?; echo \"exit code \$code.\"
    echo \$code >'$scratch/code'; stty -g >'$scratch/after'; trap - HUP; exec cat"
  tm set-option -g status off >/dev/null
  tm pipe-pane "cat >'$scratch/bytes'"
  tm wait-for -S begin
}

screen() { tm capture-pane -p 2>/dev/null; }
keys() { tm send-keys "$@"; }
sees() { screen | grep -qE -- "$1"; }
line_of() { screen | grep -m 1 -oE -- "$1"; }

now_ms() { echo $(($(date +%s%N) / 1000000)); }

wait_for() { # SECONDS PATTERN: until the screen shows it; sets `waited` to milliseconds
  local began limit
  began=$(now_ms) limit=$(($1 * 1000))
  until sees "$2"; do
    waited=$(($(now_ms) - began))
    [ "$waited" -lt "$limit" ] || return 1
    sleep 0.02
  done
  waited=$(($(now_ms) - began))
}

expect() { # NAME SECONDS PATTERN: a check, with its time
  if wait_for "$2" "$3"; then
    pass "$1 ($waited ms)"
  else
    fail "$1" "in $2 s nowhere: $3"$'\n'"$(screen)"
    return 1
  fi
}

# ---- processes

free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# The program's processes that were started from here: they share a folder nobody else has.
programs() {
  local environment pid
  for environment in $(grep -ls "XDG_STATE_HOME=$scratch" /proc/[0-9]*/environ); do
    pid=${environment#/proc/}
    pid=${pid%/environ}
    grep -qs '^java$' "/proc/$pid/comm" && echo "$pid"
  done
}

leaves_nothing() { # NAME: a check that within 2 s no process of the program is left
  local began left
  began=$(now_ms)
  left=$(programs)
  while [ -n "$left" ] && [ $(($(now_ms) - began)) -lt 2000 ]; do
    sleep 0.02
    left=$(programs)
  done
  if [ -z "$left" ]; then
    pass "$1: no process left after $(($(now_ms) - began)) ms"
  else
    fail "$1: processes left after 2 s" "$(ps -o pid,ppid,stat,args -p "$(tr '\n ' ',,' <<<"$left" | sed 's/,*$//')")"
    kill -KILL $left
  fi
}

parent_of() { awk '{ sub(/.*\) /, ""); print $2 }' "/proc/$1/stat"; }

# The process that the pane's command has become, by exec.
command_pid() { pgrep -P "$(tm display-message -p '#{pane_pid}')" | head -n 1; }

# ---- one minute, five keys

minute() { # NAME: on the pane that shows dining as it was opened, naive, without a key pressed
  local name=$1
  expect "$name: first frame" 60 'naive: left fork, then right' || return 1
  expect "$name: slow motion is said" 10 'slow 1:500' || return 1
  deadlock "$name" && breaking "$name"
  delay_dial "$name"
  threads_dial "$name"
  break_dial "$name"
  speed_dial "$name"
  capacity_dial "$name"
}

deadlock() {
  expect "$1: a deadlock is proven" 180 'DEADLOCK no\. 1: 5 threads wait in a circle' || return 1
  local read=() value last=
  while [ ${#read[@]} -lt 3 ] && sees 'DEADLOCK no\. 1'; do
    value=$(line_of 'breaks in [0-9.]+ s' | tr -dc '0-9.')
    [ -n "$value" ] && [ "$value" != "$last" ] && read+=("$value") && last=$value
    sleep 0.02
  done
  if [ ${#read[@]} = 3 ] && falling "${read[@]}"; then
    pass "$1: a countdown falls: ${read[*]} s"
  else
    fail "$1: a countdown falls" "read: ${read[*]}"$'\n'"$(screen)"
  fi
}

falling() { awk -v a="$1" -v b="$2" -v c="$3" 'BEGIN { exit !(a > b && b > c) }'; }

breaking() {
  local chosen gave first all
  expect "$1: it is broken" 30 'BROKEN after 5\.[0-9] s' || return 1
  chosen=$(line_of '[A-Z][a-z]+ was chosen \([a-z -]+\)')
  gave=$(line_of 'put down fork [0-9]')
  wait_for 60 'first move [0-9]|(moved|went on) first'
  first=$(line_of '[A-Z][a-z]+ (moved|went on) first(, after [0-9.]+ m?s)?' ||
    line_of 'first move [0-9.]+ s later \([A-Z][a-z]+\)')
  wait_for 60 '[Aa]ll 5 had moved|all moved: [0-9]'
  all=$(line_of '[Aa]ll 5 had moved after [0-9.]+ [um]?s' || line_of 'all moved: [0-9.]+ s later')
  if [ -n "$chosen" ] && [ -n "$gave" ] && [ -n "$first" ] && [ -n "$all" ]; then
    pass "$1: $chosen, $gave; $first; $all"
  else
    fail "$1: who was chosen, gave back, moved first, all moved" \
      "read: $chosen; $gave; $first; $all"$'\n'"$(screen)"
  fi
}

# Which frame of the bytes from OFFSET on draws TEXT, from 1; nothing if none does. A frame begins
# with the mark of a synchronised update. Blanks do not count: those that stay are not sent.
frame_with() { # OFFSET TEXT
  tail -c "+$(($1 + 1))" "$scratch/bytes" |
    LC_ALL=C awk -v text="${2// /}" 'BEGIN { RS = "\033\\[\\?2026h" }
      { gsub(/\033\[[0-9;?]*[A-Za-z]/, ""); gsub(/ /, "") } index($0, text) { print NR - 1; exit }'
}
frames_since() { tail -c "+$(($1 + 1))" "$scratch/bytes" | grep -ao '2026h' | wc -l; }

# asked_in_the_next_frame NAME OFFSET PATTERN VALUE: that `-> VALUE` was drawn in one of the first
# frames after the key. A frame that was on its way when the key came shows nothing of it yet, and
# one for the time that has passed may come in between, hence three. Sets `asked`, how it was seen.
frames_for_asked=3
asked_in_the_next_frame() {
  local frame shown=
  asked=
  # Looked at as fast as it goes: where a value is in force at once, only a frame or two show it.
  while [ $(($(now_ms) - began)) -lt 1000 ]; do
    if sees "$3"; then
      shown=$(($(now_ms) - began))
      break
    fi
    sees "$5" && break
  done
  wait_for 2 "$3|$5" # and by now its bytes have been kept
  frame=$(frame_with "$2" "-> $4")
  if ! grep -q '2026h' "$scratch/bytes"; then # a terminal without the marks: what is seen, alone
    asked="asked ${shown:+seen after $shown ms}"
    [ -n "$shown" ] || [ -n "$frame" ]
    return
  fi
  [ -n "$frame" ] && [ "$frame" -le "$frames_for_asked" ] || return 1
  asked="asked in frame $frame after the key${shown:+, seen after $shown ms}"
  [ -n "$shown" ] || asked="$asked, gone before the next look"
}

# turn NAME KEY ASKED INFORCE LIMIT [MEANWHILE]: marks a dial, turns it by a notch: first it shows
# what is asked, in the next frame, then it is in force; both times are printed. `during` is the
# screen while it was asked for, with MEANWHILE on it if that came.
turn() {
  local asked began offset force
  during=
  keys "$2"
  wait_for 10 "[>▶]$2 " || { fail "$1: $2 marks its dial" "$(screen)"; return 1; }
  sees "$4" && { fail "$1: $2 +: not in force before the key" "$(screen)"; return 1; }
  offset=$(stat -c %s "$scratch/bytes")
  began=$(now_ms)
  keys +
  if asked_in_the_next_frame "$1" "$offset" "$3" "${3##*-> }" "$4"; then
    pass "$1: $2 +: $asked"
  elif sees "$4" && [ "$(frames_since "$offset")" -le "$frames_for_asked" ]; then
    pass "$1: $2 +: asked and in force in the same frame, one of the first $frames_for_asked"
  else
    fail "$1: $2 +: asked within $frames_for_asked frames" "$(screen)"
  fi
  [ -z "${6:-}" ] || wait_for 5 "$6|$4"
  during=$(screen)
  if wait_for "$5" "$4"; then
    force=$(($(now_ms) - began))
    pass "$1: $2 +: in force after $force ms"
  else
    fail "$1: $2 +: in force within $5 s" "$(screen)"
  fi
}

delay_dial() { turn "$1" d 'd delay 1\.5 -> 2 s' 'd delay 2 s' 10; }
break_dial() { turn "$1" b 'break( after)? 5 -> 10 s' 'break after 10 s' 10; }
speed_dial() { turn "$1" v '1:500 -> 1:100' 'v 1:100' 10; }

# The new seat comes between the last and the first, so a last one with forks makes it wait.
threads_dial() {
  local ghost
  wait_for 120 'Kant +(blocked: )?(one fork|eats)( 0\.[0-9]| +[0-9])'
  turn "$1" t 't threads 5 -> 6' 't threads 6 ' 120 'joins when .*finish' || return
  ghost=$(grep -m 1 -oE '[A-Z][a-z]+ joins when [A-Za-z ]+ finish(es)?' <<<"$during")
  check "$1: until then a ghost seat: $ghost" [ -n "$ghost" ]
  expect "$1: the sixth is at the table" 10 'Hegel +(starts|thinks|one fork|blocked|eats)'
}

capacity_dial() {
  keys c
  expect "$1: c says why there is none" 10 'naive has no seats to turn: the solution seats has'
  check "$1: c shows --" sees 'c (seats )?--'
  keys : && keys -l 'solution seats' && keys Enter
  expect "$1: solution seats" 60 '  seats: ' || return
  expect "$1: the six that were turned to are kept" 10 't threads 6 '
  keys c && keys - # six philosophers have five chairs by themselves, which is the most
  expect "$1: seats 4" 20 'c seats 4 '
  turn "$1, seats" c 'seats 4 -> 5' 'c seats 5' 20
  keys +
  expect "$1: c + with six philosophers says the most" 10 'seats is at most 5 .*nearest: 5'
  turn "$1, seats" t 't threads 6 -> 7' 't threads 7 ' 60
}
