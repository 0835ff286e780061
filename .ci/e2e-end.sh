#!/usr/bin/env bash
# Every end of the program, at sizes from 1x1 to 500x200: what it says, its exit code, and what it
# leaves behind. Then ends in hard moments, errors in each thread, live changes of the size, and
# outputs that are no screen.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
"$java_home/bin/javac" -d "$scratch/strike" "$root/.ci/Strike.java" || exit 1

# ---- what must be so after every end

# The whole text of the pane, also what has left it; lines that were wrapped are one again.
whole_text() { tm capture-pane -p -J -S - 2>/dev/null; }

# Modes that were set and not taken back; 7 (wrapping) and 25 (the cursor) are on in a shell.
modes_left() {
  LC_ALL=C grep -aoP '\x1b\[\?[0-9;]+[hl]' "$scratch/bytes" | tr -dc '0-9;hl\n' | awk '
    { last[substr($0, 1, length($0) - 1)] = substr($0, length($0)) }
    END { for (mode in last) if (last[mode] != (mode == 7 || mode == 25 ? "h" : "l")) print mode last[mode] }'
}

await_end() { # SECONDS: until the command of the pane has ended and all that it sent was recorded
  local began
  began=$(now_ms)
  until [ -s "$scratch/after" ] && grep -aq 'exit code' "$scratch/bytes"; do
    waited=$(($(now_ms) - began))
    [ "$waited" -lt $(($1 * 1000)) ] || return 1
    sleep 0.02
  done
  waited=$(($(now_ms) - began))
}

# ended NAME CODE [SENTENCE]: one check of all that must be so; prints what was said, and the time.
ended() {
  local name=$1 code=$2 sentence=${3:-} wrong=() text said flags
  if ! await_end 20; then
    fail "$name: it ends" "$(ps -o pid,stat,args -p "$(programs | tr '\n' ,)0")"$'\n'"$(screen)"
    programs | xargs -r kill -KILL
    return
  fi
  text=$(whole_text)
  said=$(grep -m 1 -oE 'symposium: .*' <<<"$text")
  flags=$(tm display-message -p '#{alternate_on}#{cursor_flag}#{mouse_any_flag}#{wrap_flag}')
  [ "$(cat "$scratch/code")" = "$code" ] || wrong+=("exit code $(cat "$scratch/code"), not $code")
  cmp -s "$scratch/before" "$scratch/after" || wrong+=("stty: $(cat "$scratch/before" "$scratch/after")")
  [ "$flags" = 0101 ] || wrong+=("alternate screen, cursor, mouse, wrap: $flags, not 0101")
  [ -z "$(modes_left)" ] || wrong+=("modes left: $(modes_left | tr '\n' ' ')")
  grep -qE -- "$sentence" <<<"$said" || wrong+=("said: \"$said\", not: $sentence")
  [ -n "$sentence" ] || [ -z "$said" ] || wrong+=("said: $said")
  ! grep -qE '^\s+at [a-z.]+\(|^Exception in|^Caused by' <<<"$text" || wrong+=("a stack trace")
  gone 2000 || wrong+=("processes left: $(programs | tr '\n' ' ')")
  if [ ${#wrong[@]} = 0 ]; then
    pass "$name: exit code $code, all given back ($waited ms)${said:+: ${said#symposium: }}"
  else
    fail "$name" "$(printf '%s\n' "${wrong[@]}" "$text")"
    programs | xargs -r kill -KILL
  fi
}

gone() { # MILLISECONDS: until no process of the program is left
  local began
  began=$(now_ms)
  while [ -n "$(programs)" ]; do
    [ $(($(now_ms) - began)) -lt "$1" ] || return 1
    sleep 0.02
  done
}

# ---- beginnings

first_frame() { # NAME SIZE
  local pattern
  case $2 in
    1x1) pattern='^t' ;; # of "too small"
    10x3) pattern='too small' ;;
    60x16) pattern='Dining philosophers' ;;
    *) pattern='naive: left fork, then right' ;;
  esac
  wait_for 60 "$pattern" || { fail "$1: first frame" "$(screen)"; return 1; }
}

start() { # NAME SIZE [ENVIRONMENT...]: dining in a terminal of that size, its first frame seen
  local name=$1 size=$2
  shift 2
  open_pane "${size%x*}" "${size#*x}" "exec $symposium run dining" "$@"
  first_frame "$name" "$size"
}

start_to_strike() { # NAME SIZE: the same, with a debugger's port open
  port=$(free_port)
  start "$1" "$2" \
    "JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:$port"
}

# strike THREAD [KEY...]: an error in that thread, at the next method of ours that it enters; the
# keys give it something to do.
strike() {
  local thread=$1 striker
  shift
  "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$scratch/strike" \
    Strike "$port" "$thread" >"$scratch/struck" 2>&1 &
  striker=$!
  for _ in $(seq 1500); do
    grep -q armed "$scratch/struck" || ! kill -0 "$striker" 2>/dev/null && break
    sleep 0.02
  done
  [ $# = 0 ] || keys "$@"
  wait "$striker" || fail "strike $thread" "$(cat "$scratch/struck")"
}

# ---- every end at every size

gone_to='ended: the terminal has gone'
for size in 1x1 10x3 60x16 80x24 120x40 500x200; do
  echo "== $size"
  start "TERM, $size" "$size" && kill -TERM "$(command_pid)"
  ended "TERM, $size" 143 'ended by a request to terminate$'
  start "HUP, $size" "$size" && kill -HUP "$(command_pid)"
  ended "HUP, $size" 129 "$gone_to\$"
  start "INT, $size" "$size" && kill -INT "$(command_pid)"
  ended "INT, $size" 130 'ended by an interrupt$'
  start "q q, $size" "$size" && keys q q
  ended "q q, $size" 0
  start "Ctrl-C, $size" "$size" && keys C-c
  ended "Ctrl-C, $size" 130
  start_to_strike "an error, $size" "$size" && strike symposium-ui
  ended "an error, $size" 70 'internal error in thread symposium-ui: .*out of the blue$'
  start "terminal gone, $size" "$size" && tm kill-server
  for _ in $(seq 500); do [ -s "$scratch/code" ] && break; sleep 0.02; done
  check "terminal gone, $size: exit code 129" [ "$(cat "$scratch/code" 2>/dev/null)" = 129 ]
  leaves_nothing "terminal gone, $size"
done

# ---- in hard moments

echo "== in hard moments"
run="exec $symposium run dining"
open_pane 80 24 "$run --set philosophers=64 --speed full --break-after 0"
first_frame "64 at full speed" 80x24 && kill -TERM "$(command_pid)"
ended "64 at full speed, TERM" 143 'ended by a request to terminate$'

open_pane 80 24 "$run --speed full --break-after off"
wait_for 60 'DEADLOCK no\. 1' || fail "deadlocked: it comes" "$(screen)"
keys C-c
ended "deadlocked, Ctrl-C" 130

start "paused" 80x24 && keys Space
wait_for 10 PAUSED || fail "paused: it is" "$(screen)"
kill -TERM "$(command_pid)"
ended "paused, TERM" 143 'ended by a request to terminate$'

start "typing" 80x24 && keys : && keys -l 'set think'
wait_for 10 ':set think' || fail "typing: it shows" "$(screen)"
keys C-c C-c
ended "typing, two Ctrl-C in one breath" 130

open_pane 80 24 "exec $symposium"
wait_for 60 'Classic problems of concurrency' || fail "gallery: it opens" "$(screen)"
keys q
ended "gallery, q" 0

open_pane 80 24 "$run --expect \"operations > 1000000\" --for 300ms"
ended "a violated expectation" 1 'expected .*operations'

open_pane 80 24 "$run --exec \"at 300ms quit\""
ended "a script quits" 0

# ---- an error in a thread

echo "== an error in a thread"
for thread in symposium-observer symposium-control; do
  start_to_strike "$thread" 80x24 && strike "$thread"
  ended "error in $thread" 70 "internal error in thread $thread: .*out of the blue\$"
done
start_to_strike input 80x24 && strike input x
ended "error in input" 70 'internal error in thread input: .*out of the blue$'
start_to_strike symposium-runs 80x24 && strike symposium-runs : p a u s e Enter # kept for the history
ended "error in symposium-runs" 70 'internal error in thread symposium-runs: .*out of the blue$'
start_to_strike "an actor" 80x24 && strike symposium-Hume
expect "error in an actor: it is seen, and the program goes on" 30 'Hume +(crashed|terminated)'
keys 6
expect "error in an actor: the log says so" 10 'DIED at [0-9]+:[0-9]{2}: Hume ended by an error'
keys q q
ended "error in an actor, then q q" 0

# ---- sizes, changed while it runs

echo "== sizes, live"
start "sizes" 80x24
for size in 1x1 2x1 1x2 5x3 59x15 60x16 61x15 79x23 120x40 200x3 3x200 250x60 500x200 80x24; do
  tm resize-window -x "${size%x*}" -y "${size#*x}"
  case $size in
    # The first line ends in the last column, with the clock or the word live.
    60x16 | 79x23 | 120x40 | 250x60 | 500x200 | 80x24)
      pattern="^ Dining philosophers.{$((${size%x*} - 21))}[0-9e]$"
      ;;
    1x1 | 2x1 | 1x2) pattern=^t ;;
    3x200 | 5x3) pattern=^too ;;
    *) pattern="^too small: have $size" ;;
  esac
  expect "live: $size" 10 "$pattern"
done
kill -TERM "$(command_pid)"
ended "after all sizes, TERM" 143 'ended by a request to terminate$'

# ---- no screen

echo "== no screen"
quietly() { # NAME CODE COMMAND: its output has no escape byte and its errors are one line at most
  local code said
  sh -c "$3" >"$scratch/out" 2>"$scratch/err" </dev/null
  code=$?
  said=$(head -n 1 "$scratch/err")
  if [ "$code" = "$2" ] && ! grep -q $'\x1b' "$scratch/out" "$scratch/err" &&
    [ "$(wc -l <"$scratch/err")" -le 1 ]; then
    pass "$1: exit code $2, no escape byte, at most one line of errors${said:+: $said}"
  else
    fail "$1" "exit code $code, wanted $2"$'\n'"$(head -n 20 "$scratch/out" "$scratch/err" | cat -v)"
  fi
}
quietly "piped" 0 "'$symposium' run dining --for 300ms"
quietly "TERM=dumb in a pty" 0 "script -qec \"TERM=dumb '$symposium' run dining --for 300ms\" /dev/null"
quietly "no TERM in a pty" 0 "script -qec \"env -u TERM '$symposium' run dining --for 300ms\" /dev/null"
quietly "a reader that goes away" 0 "'$symposium' run dining --output json --every 50ms --for 5s | head -n 1"
check "a reader that goes away: nothing is said" [ ! -s "$scratch/err" ]
leaves_nothing "a reader that goes away"

closing
