#!/usr/bin/env bash
# Key to echo, frames and bytes, measured on the far side of a pty while all threads are deadlocked
# and while 64 run at full speed, resting or not; the measuring is in Keys.java.
set -u
# shellcheck source=.ci/e2e-lib.sh
. "$(dirname "$0")/e2e-lib.sh"
"$symposium" --version >/dev/null 2>&1

measuring=
stop_measuring() {
  [ -z "$measuring" ] || kill "$measuring" 2>/dev/null
  programs | xargs -r kill -KILL
}
cleanups+=(stop_measuring)

# In the background and waited for, because a shell runs its traps only between commands.
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m "$root/.ci/Keys.java" "$symposium" </dev/null &
measuring=$!
wait "$measuring"
