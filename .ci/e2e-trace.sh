#!/usr/bin/env bash
# Traces across Javas: a run that was written down on one JDK is played again on the other with the
# same hash and told in the same words; what is damaged is one sentence; and it opens in step mode.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1
newest=${newer_home:-}
if [ -z "$newest" ]; then
  for jdk in /usr/lib/jvm/*; do
    grep -qs '^JAVA_VERSION="2[1-5]' "$jdk/release" && newest=$jdk
  done
fi

on_newer() { JAVA_HOME=$newest "$symposium" "$@"; }
quietly() { "$@" >/dev/null; }
run() { # FILE COMMAND...: a script of steps that writes FILE, by that program
  local file=$1
  shift
  printf 'one 20\nback 3\nscheduler round-robin\nrun\nexpect deadlock\nsave %s\n' "$file" |
    "$@" run dining --step --seed 7 --set philosophers=3 --headless --script - >/dev/null
}

check "a script of steps finds the deadlock and writes it down" run "$scratch/old.trace" "$symposium"
check "its text begins as a trace does" grep -qx 'symposium-trace 1' "$scratch/old.trace"
"$symposium" explain "$scratch/old.trace" >"$scratch/told" 2>&1
check "explain marks the circle" grep -q 'DEADLOCK no\. 1' "$scratch/told"
check "80 columns are enough" [ "$(wc -L <"$scratch/told")" -le 80 ]
if [ -n "$newest" ]; then
  check "the same script on the newer JDK" run "$scratch/new.trace" on_newer
  check "both wrote the same, hash and all" cmp "$scratch/old.trace" "$scratch/new.trace"
  check "17 plays what the newer wrote" quietly "$symposium" replay "$scratch/new.trace" --expect deadlock
  check "the newer plays what 17 wrote" quietly on_newer replay "$scratch/old.trace" --expect deadlock
  on_newer explain "$scratch/old.trace" >"$scratch/told-new" 2>&1
  check "and tells it in the same words" cmp "$scratch/told" "$scratch/told-new"
fi

sed 's/^hash .*/hash 1/' "$scratch/old.trace" >"$scratch/bad.trace"
said=$("$symposium" explain "$scratch/bad.trace" 2>&1 >/dev/null)
check "another hash: code 2" [ $? = 2 ]
check "another hash: one sentence with the place" grep -qE 'bad.trace, line [0-9]+: ' <<<"$said"

open_pane 80 24 "exec $symposium replay $scratch/old.trace --step"
expect "step mode stands at the end of the trace" 20 'STEP MODE.*step [0-9]+'
keys ,
expect "and takes back" 10 'undone 1 step'
keys 3
expect "and shows the lanes" 10 'LANES'
keys C-c
expect "and leaves" 10 '^exit code 130\.'

closing
