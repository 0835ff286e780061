#!/usr/bin/env bash
# Prints three figures of the built program beside their aims: start to first frame against a bare
# JVM in the same run, resident memory, and CPU time in slow motion. Exit 1 if one can't be taken.
#
#   .ci/figures.sh [RUNS [SECONDS]]      default: 11 starts of each, 30 s of watching
set -u
cd "$(dirname "$0")/.." || exit 1
runs=${1:-11} watch=${2:-30}
symposium=$PWD/app/bin/symposium
scratch=$(mktemp -d)
socket=symposium-figures-$$
trap 'tmux -L "$socket" kill-server 2>/dev/null; rm -rf "$scratch"' EXIT
export TERM=xterm-256color LC_ALL=${LC_ALL:-C.UTF-8}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
ok=0

# ---- start to first frame: both in a pty of 120x40, by turns, each to its end

cat >"$scratch/Hello.java" <<'J'
public class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
J
"${java}c" -d "$scratch" "$scratch/Hello.java" || exit 1
cat >"$scratch/hello" <<H
#!/bin/sh
exec "$java" -cp "$scratch" Hello
H
cat >"$scratch/frame" <<H
#!/bin/sh
stty cols 120 rows 40 2>/dev/null
SYMPOSIUM_FIRST_FRAME_EXIT=1 exec "$symposium" run dining-philosophers
H
chmod +x "$scratch/hello" "$scratch/frame"

in_pty() { # COMMAND: prints its milliseconds; fails as it fails
  local began ended
  began=$(date +%s%N)
  timeout 20 script -qefc "$1" "$scratch/typescript" </dev/null >/dev/null 2>&1 || return 1
  ended=$(date +%s%N)
  echo $(((ended - began) / 100000)) | sed 's/.$/.&/'
}

# A frame of 120x40 is some kilobytes; a line of text is none.
drew_a_frame() { [ "$(wc -c <"$scratch/typescript")" -gt 1500 ]; }

median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%.0f", v[int((NR + 1) / 2)] }'; }

"$symposium" --version >/dev/null || exit 1 # built, and its archive made
for _ in $(seq "$runs"); do
  in_pty "$scratch/hello" >>"$scratch/hellos"
  if ! in_pty "$scratch/frame" >>"$scratch/frames" || ! drew_a_frame; then
    echo "start to first frame   no figure: the program did not draw a frame and end:"
    tail -c 600 "$scratch/typescript" | tr -d '\033' | tail -n 5
    ok=1
    break
  fi
done
if [ "$ok" = 0 ]; then
  hello=$(median <"$scratch/hellos") frame=$(median <"$scratch/frames")
  awk -v h="$hello" -v f="$frame" -v n="$runs" 'BEGIN {
    printf "start to first frame   %d ms, bare JVM %d ms: %.1f times (aim <= 4; medians of %d)\n", f, h, f / h, n }'
fi

# ---- memory and CPU: the table as the UI opens it, in a tmux of its own

if tmux -L "$socket" -f /dev/null new-session -d -x 120 -y 40 "exec '$symposium' run dining-philosophers"; then
  sleep 5
  pid=$(tmux -L "$socket" list-panes -F '#{pane_pid}' 2>/dev/null | head -n 1)
fi
ticks() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$pid/stat" 2>/dev/null; }
memory() { awk -v k="$1:" '$1 == k { printf "%.1f", $2 / 1024 }' "/proc/$pid/status" 2>/dev/null; }
before=$([ -n "${pid:-}" ] && ticks)
[ -n "$before" ] && sleep "$watch"
after=$([ -n "$before" ] && ticks)
if [ -n "$after" ]; then
  echo "resident memory        $(memory VmRSS) MiB after $((watch + 5)) s, at most $(memory VmHWM) (aim <= 80)"
  awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v s="$watch" 'BEGIN {
    printf "CPU in slow motion     %.1f %% of a core over %d s (aim <= 5)\n", 100 * t / hz / s, s }'
else
  echo "resident memory, CPU   no figure: the program did not stay open in tmux"
  ok=1
fi
exit "$ok"
