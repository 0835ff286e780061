#!/usr/bin/env bash
# A run that is saved and recorded while somebody looks back in it, and is seen again: in the same
# views, without a screen, cut off, damaged; and a disk that is full.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1
saved=$scratch/run.jsonl cast=$scratch/run.cast

says() { # NAME CODE PATTERN COMMAND...: it ends with that code and says that on standard error
  local name=$1 code=$2 pattern=$3 said
  shift 3
  said=$("$@" 2>&1 >/dev/null)
  if [ $? = "$code" ] && grep -qE -- "$pattern" <<<"$said"; then
    pass "$name: $said"
  else
    fail "$name" "wanted code $code and $pattern, got: $said"
  fi
}

open_pane 80 24 "exec $symposium run dining --seed 5 --speed 1:100 --save $saved --record $cast"
expect "saving: a deadlock" 120 'DEADLOCK no\. 1: 5 threads wait in a circle'
sleep 2
keys ,
expect "looking back: the header says so" 10 'LOOKING BACK [0-9.]+ s \(the run goes on\)'
back=$(line_of 'LOOKING BACK [0-9.]+')
keys PPage
expect "looking back: before the deadlock it ran" 10 'RUNS\.|STARTS\.'
keys n
expect "looking back: n goes to the verdict" 10 'DEADLOCK no\. 1'
check "looking back: the run went on meanwhile" [ "$(line_of 'LOOKING BACK [0-9.]+')" != "$back" ]
keys +
expect "looking back: nothing is turned" 10 'you are looking back, where nothing can be turned'
keys End
expect "looking back: End returns" 10 'slow 1:100 '
expect "saving: it is broken" 60 'BROKEN after'
keys C-c
expect "saving: leaves with its code" 10 '^exit code 130\.'
check "saving: the file has its end" grep -q '"end":{"snapshots":[1-9]' "$saved"
check "recording: a cast of 80x24" grep -q '^{"version":2,"width":80,"height":24,' "$cast"

open_pane 80 24 "exec $symposium run dining --save $scratch/two.jsonl"
expect "saving: a first problem" 60 'naive: left fork, then right'
keys q && wait_for 10 'Symposium' && keys Down && keys Enter
expect "saving: a second one, in a file of its own" 30 'this run is saved in .*two-2\.jsonl'
sleep 1
keys q && wait_for 10 'Symposium' && keys q
expect "saving: leaves after two" 10 '^exit code 0\.'
for one in two two-2; do
  "$symposium" replay "$scratch/$one.jsonl" --headless >"$scratch/$one.txt" 2>&1
  check "saving: $one is whole" [ $? = 0 ]
done
check "saving: they are of two problems" \
  [ "$(head -n 1 "$scratch/two.jsonl")" != "$(head -n 1 "$scratch/two-2.jsonl")" ]

open_pane 80 24 "exec $symposium replay $saved"
expect "replay: the header says so" 60 'REPLAY +slow 1:100'
expect "replay: the deadlock comes again" 120 'DEADLOCK no\. 1: 5 threads wait in a circle'
keys m
expect "replay: it can only be watched" 10 'a recording can only be watched'
expect "replay: it is broken again" 60 'BROKEN after'
expect "replay: it ends, and says so" 120 'the recording ends here'
keys , PPage
expect "replay: one looks back in it, too" 10 'LOOKING BACK'
keys End && keys q && wait_for 10 'Symposium' && keys q
expect "replay: q q leaves" 10 '^exit code 0\.'

"$symposium" run pool --headless --for 2s --output json --save "$scratch/pool.jsonl" >"$scratch/lived"
"$symposium" replay "$scratch/pool.jsonl" --output json >"$scratch/told"
check "without a screen: the same summary" cmp "$scratch/lived" "$scratch/told"
head -c 20000 "$scratch/pool.jsonl" >"$scratch/cut.jsonl"
says "cut off: played as far as it goes" 0 'is cut off' "$symposium" replay "$scratch/cut.jsonl" --headless
sed '3s/"ms"/"mx"/' "$scratch/pool.jsonl" >"$scratch/bad.jsonl"
says "damaged: the line is named" 2 'line 3: damaged' "$symposium" replay "$scratch/bad.jsonl"
says "foreign: said so" 2 'line 1: this is no recording' "$symposium" replay "$root/README.md"
says "full disk: told, and the run is not lost" 2 'not whole: No space left' \
  "$symposium" run dining --headless --for 1s --save /dev/full
says "nothing to record" 2 'a run without a screen shows nothing' \
  "$symposium" run dining --headless --record "$scratch/no.cast"

closing
