#!/usr/bin/env bash
# The other three problems as a class sees them at 80x24: each goes wrong by itself or by one turn of
# its dial, says what is wrong and what comes next, is broken, and works once its cure plays.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1

say() { keys : && keys -l "$1" && keys Enter; }

# cured NAME FAULTY CURE WORD: the cure plays, and is compared with what was before
cured() {
  say "solution $3"
  expect "$1: the cure plays" 60 "  $3: "
  expect "$1: it is compared" 90 "$2 [1-9][0-9]* $4s? in [0-9:.]+ ?(s|min)? *-> *$3 0"
}

# leaves NAME: back, and out
leaves() {
  keys q
  wait_for 10 'Symposium' && keys q
  expect "$1: q q leaves" 10 '^exit code 0\.'
}

open_pane 80 24 "exec $symposium run bursts --seed 5"
expect "bursts: opens on single-signal" 60 'single-signal: wakes one, any'
expect "bursts: items go through" 30 'put [1-9][0-9]* '
keys c && wait_for 10 '[>▶]c buffer 8' && keys - - - - - - -
expect "bursts: c down to 1" 20 'c buffer 1 '
expect "bursts: all asleep" 120 'ALL ASLEEP no\. 1: 5 threads wait'
expect "bursts: whom the last call reached" 5 "wake-up call reached [PC][1-9], not [PC][1-9]"
expect "bursts: woken by the time-out" 30 'BROKEN after 5\.[0-9] s: [PC][0-9] was woken'
cured bursts single-signal signal-all stop
leaves bursts

open_pane 80 24 "exec $symposium run pool --seed 5"
expect "pool: opens on leak" 60 'leak: no release after an exception'
expect "pool: a permit is lost" 90 'LEAK: 1 of 3 permits is lost'
expect "pool: whose it was" 5 'lost .* taken by [A-Z][a-z]+'
keys B
expect "pool: taken back by hand" 20 'taken back'
keys c && wait_for 10 '[>▶]c permits 3' && keys - -
expect "pool: c below what is in use" 20 'c permits 1 |3 -> 1'
cured pool leak try-finally leak
leaves pool

open_pane 80 24 "exec $symposium run barrier --seed 5"
expect "barrier: opens on wrong-count" 60 'wrong-count: '
expect "barrier: stuck" 60 'STUCK no\. 1: 5 threads wait for a sixth that does not exist'
expect "barrier: nobody will come" 5 'nobody will come'
keys c && wait_for 10 '[>▶]c waits for 6' && keys -
expect "barrier: c to as many as there are: phases are done" 30 'phases done [1-9]'
keys t && wait_for 10 '[>▶]t parties 5' && keys -
expect "barrier: a party leaves" 30 't parties 4 '
cured barrier wrong-count cyclic stop
expect "barrier: phases are done under the cure" 60 'phases done [1-9]'
leaves barrier

closing
