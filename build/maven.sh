# Sourced by ./rowan: finds or fetches the Maven the build needs, and runs it quietly with a full log.
# shellcheck shell=bash disable=SC2154  # root, cache and fail come from ./rowan

readonly MAVEN=3.10.0
readonly MAVEN_SHA256=1f6d9909266510f039f59aa0e13dcd2c66da85f043e56276e41f2918f8bddaff

# A Maven from 3.9.9 up to, but not including, 4.
maven_fits() {
  case $1 in
    3.9.9 | 3.9.[1-9][0-9] | 3.[1-9][0-9].*) return 0 ;;
    *) return 1 ;;
  esac
}

# Sets mvn to a Maven that fits: the fetched one, else the one installed, else the installed one fetches it.
find_maven() {
  local installed version own="$cache/maven/apache-maven-$MAVEN/bin/mvn"
  [ -z "${mvn:-}" ] || return 0
  mvn=$own
  [ ! -x "$mvn" ] || return 0
  if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    installed=$MAVEN_HOME/bin/mvn
  else
    installed=$(command -v mvn) \
      || fail "Maven is needed to build Rowan and there is no mvn on the PATH; install it (on Debian: apt-get install maven)."
  fi
  version=$(cd / && "$installed" -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  if maven_fits "$version"; then
    mvn=$installed
  else
    fetch_maven "$installed" "${version:-unknown}"
  fi
}

# Fetches Maven by its coordinates with the Maven that is there, checks it, and keeps it in the user's cache.
fetch_maven() {
  local work="$cache/maven/fetching.$$" zip
  zip=$work/apache-maven-$MAVEN-bin.zip
  say "Maven $2 is installed and Rowan needs 3.9.9 or later: fetching Maven $MAVEN (once, 10 MB) ..."
  mkdir -p "$work"
  (cd "$work" && "$1" -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy \
    "-Dartifact=org.apache.maven:apache-maven:$MAVEN:zip:bin" "-DoutputDirectory=$work") \
    >"$cache/fetch-maven.log" 2>&1 </dev/null || fail_with_log "Maven $MAVEN could not be fetched." "$cache/fetch-maven.log"
  [ "$(sha256 "$zip")" = "$MAVEN_SHA256" ] || {
    rm -rf "$work"
    fail "The Maven $MAVEN that was fetched is not the expected one (its SHA-256 differs); nothing was run from it."
  }
  (cd "$work" && "$JAVA_HOME/bin/jar" xf "$zip")
  chmod +x "$work/apache-maven-$MAVEN/bin/mvn"
  mv "$work/apache-maven-$MAVEN" "$cache/maven/" 2>/dev/null || [ -x "$mvn" ] || fail "Maven could not be put into $cache/maven."
  rm -rf "$work"
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi | sed 's/^\\*\([0-9a-f]*\).*/\1/'
}

# maven "What it does" arguments...: one line on the screen, everything else in a log; fails with the log's last lines.
maven() {
  try_maven "$@" || fail_with_log "$1: this failed." "$log"
}

# The same, returning the result instead of ending; $log is the log's path. Progress of tests is told as it comes.
try_maven() {
  local what=$1 began=$SECONDS result=0
  shift
  need_jdk
  find_maven
  [ -w "$root" ] || fail "Rowan must be built and $root cannot be written to by $(id -un); clone it into a folder of your own."
  need_room "$root"
  mkdir -p "$root/target/logs"
  log="$root/target/logs/$(printf '%s' "$what" | tr -c 'A-Za-z0-9' '-').log"
  say "$what$(first_time) ..."
  (cd "$root" && "$mvn" -B -ntp "$@") </dev/null 2>&1 | tell_tests || result=$?
  [ "$result" -ne 0 ] || say "$what: done in $((SECONDS - began)) s."
  return "$result"
}

first_time() {
  [ -d "$HOME/.m2/repository/org/springframework/boot" ] || printf ' (first time: downloads about 250 MB, more for tests)'
}

# Writes what Maven says to the log; of each test class, one line to the screen.
tell_tests() {
  local line
  : >"$log"
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    case $line in
      *'Tests run:'*'<<< '*' -- in '*) say "  failed  ${line##* -- in }" ;;
      *'Tests run:'*' -- in '*) say "  passed  ${line##* -- in }" ;;
    esac
  done 3>"$log"
}

# What Maven complained about, once and without its advice; else the log's last lines.
complaints() {
  local said
  said=$(awk '
    /Help 1|re-run Maven|Re-run Maven|mvn <args>|After correcting|following articles|(FAILURE|SUCCESS) \[|^\[ERROR\] *$/ { next }
    (/^\[ERROR\]/ || /^\[WARNING\].*\.java:\[/) && !seen[$0]++ && n++ < 25' "$1")
  printf '%s\n' "${said:-$(tail -n 15 "$1")}" >&2
}

fail_with_log() {
  complaints "$2"
  fail "$1 The full log is $2"
}
