#!/usr/bin/env bash
# The tours: each reaches its fault, the break and the cure from any seed, told without a screen; one
# of them on a screen, and taken over by a key.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1

told=$(mktemp -d)
seed=$((RANDOM * 32768 + RANDOM))
echo "seed $seed"
declare -A pid
for problem in dining bursts pool barrier; do
  "$symposium" demo "$problem" --headless --seed "$seed" >"$told/$problem" 2>&1 &
  pid[$problem]=$!
done

# reaches PROBLEM FAULT CURE: these words stand in this order in what was told
reaches() {
  local ended=0
  wait "${pid[$1]}" || ended=$?
  check "$1: all that was announced came" [ "$ended" = 0 ]
  check "$1: the fault, the break, the comparison" \
    grep -Pzoq "(?s)0:[0-9]+  $2.*BROKEN after .*$3 0\s+in" "$told/$1"
}

open_pane 80 24 "exec $symposium demo dining --seed $seed"
expect "screen: time stands still for the first sentence" 60 'Time stands still while I explain'
expect "screen: the fault that was announced" 120 'DEADLOCK no\. 1: 5 threads wait in a circle'
expect "screen: the time-out is turned on and counts down" 60 'breaks in [0-9.]+ s'
expect "screen: broken" 60 'BROKEN after 20\.[0-9] s'
expect "screen: the cure is compared" 90 'naive [1-9][0-9]* deadlocks? in [0-9]+ s -> resource-order 0'
expect "screen: the last sentence" 60 'Breaking is first aid, order is the cure'
expect "screen: the tour is over and the run goes on" 30 'That was the tour'
keys q
wait_for 10 'Symposium' && keys q
expect "screen: q q leaves" 10 '^exit code 0\.'

open_pane 80 24 "exec $symposium demo barrier --seed $seed"
expect "taken over: a tour plays" 60 'Time stands still while I explain'
keys c
expect "taken over: the key acts, and the tour has stopped" 10 'The tour has stopped'
expect "taken over: the dial is marked" 10 '[>▶]c waits for 6'
keys q
wait_for 10 'Symposium' && keys q
expect "taken over: q q leaves" 10 '^exit code 0\.'

reaches dining 'DEADLOCK no\. ' resource-order
reaches bursts 'ALL ASLEEP no\. ' signal-all
reaches pool '(LEAK: |DEADLOCK no\. )' try-finally
reaches barrier 'STUCK no\. ' cyclic
rm -rf "$told"

closing
