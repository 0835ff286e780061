#!/usr/bin/env bash
# Tests app/bin/symposium as a new user meets it: on copies of this checkout, with Java, Maven, the
# network or the right to write taken away. Prints a line a check and `N passed, N failed`.
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d /tmp/symposium-launcher.XXXXXX)
chmod 755 "$scratch"
socket=symposium-launcher-$$
tm() { env -u TMUX tmux -L "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null; chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
passed=0 failed=0

pass() { passed=$((passed + 1)); echo "ok    $1"; }
fail() { failed=$((failed + 1)); echo "FAIL  $1"; sed 's/^/      | /' <<<"$2"; }
check() { # NAME CONDITION... : the condition is a command
  local name=$1
  shift
  if "$@"; then pass "$name"; else fail "$name" "not so: $*; err: $(head -c 2000 "$scratch/err")"; fi
}

real_java=$(readlink -f "${JAVA_HOME:+$JAVA_HOME/bin/}java" 2>/dev/null)
[ -x "$real_java" ] || real_java=$(readlink -f "$(command -v java)")
real_home=${real_java%/bin/java}
real_mvn=$(command -v mvn)
unset JAVA_HOME
export XDG_CACHE_HOME=$scratch/cache

copy() { # TO: a checkout that was never built
  mkdir -p "$1"
  tar -C "$here" --exclude=target --exclude=.git -cf - . | tar -C "$1" -xf -
}

# A PATH with the ordinary tools, and of Java and Maven only what is named.
tools() { # DIR [java] [mvn]
  local dir=$1 tool
  shift
  mkdir -p "$dir"
  for tool in sh dash bash env dirname basename readlink find head sed tr cat date mkdir rm mv touch \
    grep sleep ps printf nice uname expr id ls cut awk; do
    tool=$(command -v "$tool") && [ -x "$tool" ] && ln -sf "$tool" "$dir/"
  done
  for tool in "$@"; do
    case $tool in
      java) ln -sf "$real_java" "$dir/java" ;;
      mvn) ln -sf "$real_mvn" "$dir/mvn" ;;
    esac
  done
}

run() { # runs a command, keeps its streams, code and time
  local began ended
  began=$(date +%s%N)
  "$@" </dev/null >"$scratch/out" 2>"$scratch/err"
  code=$?
  ended=$(date +%s%N)
  millis=$(((ended - began) / 1000000))
}

refused() { # NAME WORDS [LINES]: exit 69, so many lines (1), these words, no stack trace
  local name=$1 words=$2 lines=${3:-1} what
  what="exit $code; out: $(cat "$scratch/out"); err: $(cat "$scratch/err")"
  if [ "$code" = 69 ] && [ ! -s "$scratch/out" ] && [ "$(wc -l <"$scratch/err")" = "$lines" ] &&
    tail -n 1 "$scratch/err" | grep -qE "^symposium: .*$words.*\.$" &&
    ! grep -qE 'Exception|^\s+at ' "$scratch/err"; then
    pass "$name: $(tail -n 1 "$scratch/err" | cut -c1-150)"
  else
    fail "$name" "$what"
  fi
}

started() { # NAME: exit 0, the version on stdout
  if [ "$code" = 0 ] && grep -qi '^symposium ' "$scratch/out"; then
    pass "$1 ($millis ms)"
  else
    fail "$1" "exit $code; out: $(cat "$scratch/out"); err: $(cat "$scratch/err")"
  fi
}

silent() { [ ! -s "$scratch/err" ]; }
says() { grep -q "$1" "$scratch/err"; }
faster_than() { [ "$millis" -lt "$1" ]; }

fake_jdk() { # DIR VERSION: says its version in `release` only; runs nothing
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\nexit 1\n' >"$1/bin/java"
  chmod +x "$1/bin/java"
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }
sees() { tm capture-pane -p 2>/dev/null | grep -qE -- "$1"; }

# The gallery on a screen of its own: from the command to the first frame, then left with q.
gallery() { # NAME LIMIT_MS COMMAND: sets millis
  local began
  tm kill-server 2>/dev/null
  began=$(now_ms)
  tm new-session -d -x 80 -y 24 "$3; echo \"exit code \$?.\"; exec cat"
  until sees 'Dining philosophers' || [ $(($(now_ms) - began)) -ge "$2" ]; do sleep 0.02; done
  millis=$(($(now_ms) - began))
  if sees 'Dining philosophers' && sees 'Barrier phases'; then
    pass "$1 ($millis ms)"
  else
    fail "$1" "not within $2 ms:"$'\n'"$(tm capture-pane -p)"
    return 1
  fi
  tm send-keys q
  for _ in $(seq 200); do
    sees '^exit code' && break
    sleep 0.05
  done
  check "$1: q leaves it" sees '^exit code 0\.'
}

echo "== what is missing is said in one sentence"
copy "$scratch/fresh"
symposium=$scratch/fresh/app/bin/symposium
tools "$scratch/bare"
tools "$scratch/javaonly" java
tools "$scratch/both" java mvn

run env PATH="$scratch/bare" "$symposium" --version
refused "no Java" "no Java found; install a JDK 17"
run env PATH="$scratch/both" JAVA_HOME="$scratch/nowhere" "$symposium" --version
refused "wrong JAVA_HOME" "JAVA_HOME is .*nowhere"
for version in 1.8.0_392 11.0.2 16.0.1; do
  fake_jdk "$scratch/jdk-$version" "$version"
  run env PATH="$scratch/both" JAVA_HOME="$scratch/jdk-$version" "$symposium" --version
  refused "Java $version" "is Java $version, but Symposium needs 17"
done
fake_jdk "$scratch/broken" 17
rm "$scratch/broken/release"
run env PATH="$scratch/both" JAVA_HOME="$scratch/broken" "$symposium" --version
refused "a Java that does not run" "does not run"
cat >"$scratch/broken/bin/java" <<'J'
#!/bin/sh
printf '    java.home = /opt/java9\n    java.runtime.version = 9.0.4+11\n    java.version = 9.0.4\n' >&2
J
run env PATH="$scratch/both" JAVA_HOME="$scratch/broken" "$symposium" --version
refused "an old Java without a release file" "is Java 9.0.4, but"
run env PATH="$scratch/javaonly" "$symposium" --version
refused "no Maven" "no Maven \(mvn\)"
mkdir -p "$scratch/jre/bin"
ln -s "$real_java" "$scratch/jre/bin/java"
cp "$real_home/release" "$scratch/jre/release"
run env PATH="$scratch/both" JAVA_HOME="$scratch/jre" "$symposium" --version
refused "a runtime without a compiler" "without a compiler"

echo "== builds that fail"
cat >"$scratch/settings.xml" <<'X'
<settings>
  <mirrors>
    <mirror><id>nowhere</id><mirrorOf>*</mirrorOf><url>https://127.0.0.1:9/</url></mirror>
  </mirrors>
</settings>
X
tools "$scratch/cutoff" java
cat >"$scratch/cutoff/mvn" <<X
#!/bin/sh
exec "$real_mvn" -s "$scratch/settings.xml" -Dmaven.repo.local="$scratch/empty" "\$@"
X
chmod +x "$scratch/cutoff/mvn"
run env PATH="$scratch/cutoff" "$symposium" --version
refused "no network at the first build" "could not download.*connect to the network.* is in .*build.log" 2
check "the named log is there" test -s "$scratch/fresh/app/target/program/build.log"

copy "$scratch/wrong"
echo 'class Broken {' >"$scratch/wrong/app/src/main/java/dev/symposium/app/Broken.java"
run "$scratch/wrong/app/bin/symposium" --version
refused "a source that does not compile" "the build failed; .* is in .*build.log" 2
check "the log names the source" grep -q 'Broken.java' "$scratch/wrong/app/target/program/build.log"
rm "$scratch/wrong/app/src/main/java/dev/symposium/app/Broken.java"
run "$scratch/wrong/app/bin/symposium" --version
started "and once it is mended, it builds"

echo "== first start, and the next ones"
mkdir -p "$scratch/elsewhere/deep" "$scratch/a b"
ln -s "$symposium" "$scratch/elsewhere/first"
ln -s ../first "$scratch/elsewhere/deep/second"
cd "$scratch/a b" || exit 1
run "$symposium" --version &
other=$!
"$symposium" --version </dev/null >"$scratch/out2" 2>"$scratch/err2"
code2=$?
wait "$other"
# The streams of the one in the background are on disk; its code is in its output.
check "two first starts at once: first starts" grep -qi '^symposium ' "$scratch/out"
check "two first starts at once: second starts" grep -qi '^symposium ' "$scratch/out2"
check "two first starts at once: second exits 0" test "$code2" = 0
builds=$(cat "$scratch/err" "$scratch/err2" | grep -c 'building the program with')
check "two first starts at once: one build" test "$builds" = 1
check "it says that it takes a minute or two" grep -q 'takes a minute or two' "$scratch/err" "$scratch/err2"
run "$symposium" --version
started "next start"
check "next start says nothing of its own" silent
run "$scratch/elsewhere/deep/second" --version
started "through two symbolic links"
cd "$scratch/elsewhere" && run deep/second --version
started "through a relative path"
run env -u HOME -u XDG_CACHE_HOME "$symposium" --version
started "without HOME"
run env PATH="$scratch/javaonly" "$symposium" --version
started "without Maven, once built"
archives() { find "$XDG_CACHE_HOME" -name '*.jsa' | wc -l; }
check "a class data archive was made" test "$(archives)" -ge 1

copy "$scratch/a b/check out"
gallery "a first start on a screen builds and opens the gallery" 600000 \
  "'$scratch/a b/check out/app/bin/symposium' 2>'$scratch/err'"
check "it has said that it takes a minute or two" says 'takes a minute or two'
run "$scratch/a b/check out/app/bin/symposium" --version
started "a checkout whose path has blanks"
gallery "the gallery after the first build" 2000 "'$scratch/a b/check out/app/bin/symposium'"

touch "$scratch/fresh/problems/src/main/java/dev/symposium/problems/package-info.java"
run "$symposium" --version
started "a newer source"
check "is built again" says 'building the program'
first=$(cat "$scratch/fresh/app/target/program/current")
rm "$scratch/fresh/README.md"
run "$symposium" --version
check "another file's change builds nothing" silent

echo "== a build that was killed"
touch "$scratch/fresh/pom.xml"
"$symposium" --version </dev/null >/dev/null 2>&1 &
builder=$!
for _ in $(seq 100); do
  [ -s "$scratch/fresh/app/target/program/lock/pid" ] && break
  sleep 0.05
done
disown "$builder" # or bash reports its death
kill -KILL "$builder"
while kill -0 "$builder" 2>/dev/null; do sleep 0.05; done
check "its lock is left behind" test -d "$scratch/fresh/app/target/program/lock"
run "$symposium" --version
started "the next start takes the lock over"
check "and another build is current" test "$(cat "$scratch/fresh/app/target/program/current")" != "$first"
touch "$scratch/fresh/pom.xml"
"$symposium" --version </dev/null >/dev/null 2>&1 &
builder=$!
for _ in $(seq 100); do
  [ -s "$scratch/fresh/app/target/program/lock/pid" ] && break
  sleep 0.05
done
sleep 0.5
kill -TERM "$builder"
wait "$builder"
check "TERM in a build: exit 143" test $? = 143
check "TERM in a build: no lock left" test ! -e "$scratch/fresh/app/target/program/lock"
run "$symposium" --version
started "and the next start builds"

echo "== another JDK on the same build"
for jdk in /usr/lib/jvm/*; do
  [ ! -h "$jdk" ] && [ -x "$jdk/bin/java" ] && [ "$(readlink -f "$jdk")" != "$real_home" ] || continue
  grep -qE '^JAVA_VERSION="(17|18|19|2[0-9])' "$jdk/release" 2>/dev/null || continue
  run env JAVA_HOME="$jdk" "$symposium" --version
  started "on ${jdk##*/}"
  check "on ${jdk##*/}: the JVM says nothing" silent
  for _ in $(seq 200); do
    [ "$(archives)" -ge 3 ] && break
    sleep 0.05
  done
  run env JAVA_HOME="$jdk" "$symposium" --version
  started "on ${jdk##*/}, again"
  check "on ${jdk##*/}, again: the JVM says nothing" silent
done

echo "== a second user"
if [ "$(id -u)" = 0 ]; then
  chmod -R go+rX "$scratch/fresh"
  copy "$scratch/unbuilt"
  chmod -R go+rX,go-w "$scratch/unbuilt"
  mkdir "$scratch/nobody"
  chown nobody "$scratch/nobody"
  as_nobody() { su nobody -s /bin/sh -c "cd / && unset XDG_CACHE_HOME && HOME=$1 exec '$2' --version"; }
  run as_nobody "$scratch/nobody" "$scratch/unbuilt/app/bin/symposium"
  refused "not built, may not write" "not built yet, and .* cannot be written"
  run as_nobody "$scratch/nobody" "$symposium"
  started "built, first start"
  check "in less than 2 s" faster_than 2000
  check "without a word" silent
  for _ in $(seq 200); do
    [ -n "$(find "$scratch/nobody" -name '*.jsa')" ] && break
    sleep 0.05
  done
  check "an archive of his own appears" test -n "$(find "$scratch/nobody" -name '*.jsa')"
  mkdir "$scratch/another"
  chown nobody "$scratch/another"
  for home in another nobody; do # his very first start, and one with an archive
    gallery "second user, HOME=$home: the gallery in less than 2 s" 2000 \
      "su nobody -s /bin/sh -c \"cd / && unset XDG_CACHE_HOME && HOME=$scratch/$home exec '$symposium'\""
  done
  run as_nobody "$scratch/nobody" "$symposium"
  started "second start"
  check "in less than 2 s" faster_than 2000
  touch "$scratch/fresh/pom.xml"
  run as_nobody /proc "$symposium"
  started "no place for a cache, sources newer than the program"
  check "in less than 2 s" faster_than 2000
  check "without a word" silent
else
  fail "second user" "these checks need root, to become another user"
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
