#!/usr/bin/env bash
# One minute, five keys: a deadlock forms, counts down, is broken, and each dial acts, all without
# opening anything. At 80x24 as the screen opens it, then at 120x40, in ASCII, without colour.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1

no_byte_above_127() { ! LC_ALL=C grep -qP '[\x80-\xff]' "$1"; }
no_colour() { ! LC_ALL=C grep -qP '\x1b\[[0-9;]*\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m' "$1"; }
filled() { [ -s "$1" ]; }
side_by_side() { sees '^ 1 SCENE .*2 THREADS' && sees '\S.* 6 LOG'; }

open_pane 80 24 "exec $symposium run dining --seed 5"
minute "80x24"
keys q
expect "80x24: q goes back" 10 'dining, 0:[0-9]+|Dining philosophers'
keys q
expect "80x24: q leaves" 10 '^exit code 0\.'

open_pane 120 40 "exec $symposium run dining --seed 5 --ascii" NO_COLOR=1
minute "120x40, ASCII, no colour"
check "120x40: scene, threads and log side by side" side_by_side
keys C-c
expect "120x40: Ctrl-C leaves" 10 '^exit code 130\.'
check "bytes were recorded" filled "$scratch/bytes"
check "--ascii: not one byte above 127" no_byte_above_127 "$scratch/bytes"
check "NO_COLOR: not one colour" no_colour "$scratch/bytes"

closing
