#!/usr/bin/env bash
# Step mode as a class has it: threads let go one by one, steps taken back, the verdict, a trace saved
# and played again, a challenge.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1
trace=$scratch/circle.trace

# ---- from the command line

open_pane 80 24 "exec $symposium run dining --step --timing any --seed 7 --set philosophers=3"
expect "step mode opens before the first step" 20 'STEP MODE .* step 0 '
expect "it says who could do what" 5 'Plato +ready +locks fork 1'
keys '>'
expect "> lets the marked one do one operation" 5 'Last: Plato locks fork 1'
keys Down '>'
expect "the next one does, too" 5 'Last: Hume locks fork 2'
expect "who cannot go says why" 5 'Plato +blocked +waits for fork 2, held by Hume since step 2'
keys Up '>'
expect "and is not let go" 5 'waits for fork 2'
check "no step was made" sees ' step 2 '
keys Down Down '>'
expect "the last one closes the circle" 5 'DEADLOCK at step 3'
keys , ,
expect ", takes back, and the head says so" 5 'undone 2 steps'
check "Hume can go again" sees 'Hume +ready +locks fork 2'
keys u
expect "u goes on to the next verdict" 10 'DEADLOCK at step'
keys R
expect "R takes back all" 5 ' step 0 '
keys Up Up '>' Down '>' Down '>'
expect "the same keys come to the same" 5 'DEADLOCK at step 3'
keys : && keys -l "save $trace" && keys Enter
expect ":save writes the trace" 5 'saved|written|circle\.trace'
keys q
wait_for 5 '^exit code' || keys q
wait_for 5 '^exit code' || keys q
expect "q leaves" 10 '^exit code 0\.'
check "the trace is text" grep -q '^symposium-trace 1' "$trace"

# ---- the trace

check "replay comes to the same" bash -c "'$symposium' replay '$trace' | grep -q 'played again: the same'"
check "explain tells of the circle" \
  bash -c "'$symposium' explain '$trace' | grep -q 'DEADLOCK no. 1: 3 threads wait in a circle'"
sed 's/^go Plato 1$/go Plato 9/' "$trace" >"$scratch/bad.trace"
"$symposium" replay "$scratch/bad.trace" >"$scratch/told" 2>&1
code=$?
check "a trace that cannot be gone is refused" [ "$code" = 2 ]
check "in one sentence" [ "$(wc -l <"$scratch/told")" = 1 ]
open_pane 80 24 "exec $symposium replay $trace --step"
expect "a trace opens where it ended" 20 'DEADLOCK at step 3'
keys ,
expect "and can be taken back" 5 'undone 1 step'
keys q
wait_for 5 '^exit code' || keys q
wait_for 5 '^exit code' || keys q
expect "q leaves it" 10 '^exit code 0\.'

# ---- from the stage

open_pane 120 40 "exec $symposium run pool --solution one-by-one"
expect "a run on the stage" 20 'POOL'
keys S
expect "S opens step mode" 10 'STEP MODE .* step 0 '
keys .
expect ". lets the scheduler choose" 5 ' step 1 '
keys q
expect "q goes back to the run" 10 'POOL'
keys q
wait_for 5 'Symposium' && keys q
expect "q q leaves the program" 10 '^exit code 0\.'

# ---- many runs

check "runs in bulk tell the first failing seed" bash -c \
  "'$symposium' run dining --step --scheduler random --seed 7 --runs 50 --until deadlock --output json | grep -q '\"firstFailing\":{\"seed\":'"

closing
