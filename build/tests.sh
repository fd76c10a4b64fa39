# Sourced by ./rowan: the commands test, check and docs.
# shellcheck shell=bash disable=SC2154  # root and log come from ./rowan and build/maven.sh

# Every test class of every module, as module/path/to/Name.
test_classes() {
  (cd "$root" && find . -name target -prune -o -path './*/src/test/java/*' \( -name '*Tests.java' -o -name '*Story.java' \) -print) \
    | sed -e 's|^\./||' -e 's|/src/test/java/|/|' -e 's|\.java$||' | sort
}

run_tests() {
  local word=${1:-} found='' broken=0
  if [ -n "$word" ]; then
    found=$(test_classes | awk -v word="$word" '
      { name = $0; sub("^[^/]*/", "", name); gsub("/", ".", name) }
      index(tolower(name), tolower(word)) { print }')
    [ -n "$found" ] || fail "No test class has \"$word\" in its name or package."
  fi
  need_jdk
  need_browser
  rm -rf "$root"/*/target/surefire-reports
  if [ -n "$word" ]; then
    try_maven "Running the tests of $word" -fae -Dmaven.test.failure.ignore=true test -am \
      -pl "$(printf '%s\n' "$found" | cut -d/ -f1 | sort -u | tr '\n' ',' | sed 's/,$//')" \
      -Dtest="$(printf '%s\n' "$found" | cut -d/ -f2- | tr '/\n' '.,' | sed 's/,$//')" \
      -Dsurefire.failIfNoSpecifiedTests=false || { broken=1; told "$log"; }
  else
    try_maven "Checking the format" -fae com.diffplug.spotless:spotless-maven-plugin:check \
      || { broken=1; say "The format differs: ./rowan fmt puts it right."; }
    build_begins app
    if try_maven "Running every test and SpotBugs" -fae -T 2 -Dmaven.test.failure.ignore=true verify -Dspotbugs.skip=false; then
      build_is_done app
    else
      broken=1
      told "$log"
    fi
  fi
  tell_failures
  tell_total "$broken"
}

told() {
  complaints "$1"
  say "The full log is $1"
}

reports() { find "$root" -path "$root/*/target/surefire-reports/*" -name "$@"; }

# Each failed test with what it says, up to the first line of its stack.
tell_failures() {
  reports '*.txt' -exec cat {} + | awk '
    /^Tests run:/ { next }
    /<<< (FAILURE|ERROR)!/ { telling = 12; sub(/ -- Time elapsed.*/, ""); print "\nFAILED " $0; next }
    /^[ \t]+at / { telling = 0 }
    /^$/ { next }
    telling-- > 0 { print "  " $0 }'
}

# The one line at the end: the sum over all modules of this run's reports.
tell_total() {
  reports 'TEST-*.xml' -exec grep -h '<testsuite ' {} + | awk -v broken="$1" '
    function number(of) { return match($0, " " of "=\"[0-9]+") ? substr($0, RSTART + length(of) + 3, RLENGTH - length(of) - 3) : 0 }
    { run += number("tests"); failed += number("failures"); wrong += number("errors"); left += number("skipped") }
    END {
      printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failed, wrong, left
      exit (broken || failed || wrong || !run) ? 1 : 0
    }'
}

# The browsers and fonts of the page tests: installed where that is allowed, else asked for. Most pages are looked at in the
# bare browser, where there is one: it is three times as fast.
need_browser() {
  local wanted=(chromium chromium-headless-shell fonts-liberation fonts-noto-core)
  find_browsers
  if { [ ! -x "$ROWAN_CHROMIUM" ] || [ ! -x "$ROWAN_CHROMIUM_SHELL" ]; } && [ "$(id -u)" = 0 ] \
    && grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
    say "Installing ${wanted[*]} for the page tests (about 250 MB) ..."
    mkdir -p "$cache"
    (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${wanted[@]}") \
      >"$cache/apt-get.log" 2>&1 </dev/null || say "They could not be installed; see $cache/apt-get.log"
    find_browsers
  fi
  [ ! -x "$ROWAN_CHROMIUM_SHELL" ] || export ROWAN_CHROMIUM_SHELL
  if [ -x "$ROWAN_CHROMIUM" ]; then
    export ROWAN_CHROMIUM
  else
    unset ROWAN_CHROMIUM
    say "The page tests need Chromium: install it (on Debian: apt-get install ${wanted[*]}) or set ROWAN_CHROMIUM to its path."
  fi
}

find_browsers() {
  ROWAN_CHROMIUM=${ROWAN_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  ROWAN_CHROMIUM_SHELL=${ROWAN_CHROMIUM_SHELL:-$(command -v chromium-headless-shell || true)}
}

generator_of_docs() { test_classes | grep -q 'GeneratedDocuments'; }

write_docs() {
  generator_of_docs || fail "Nothing generates documents yet: there is no test class named ...GeneratedDocuments..."
  maven "Writing the generated documents" -q -pl app -am test -Dtest='*GeneratedDocuments*' -Drowan.docs.write=true \
    -Dsurefire.failIfNoSpecifiedTests=false
}

state_of_docs() { [ ! -d "$root/docs" ] || find "$root/docs" -type f -exec cksum {} + | sort; }

run_checks() {
  local before broken=0
  rm -rf "$root"/*/target/surefire-reports
  try_maven "Checking the format" -fae com.diffplug.spotless:spotless-maven-plugin:check \
    || { broken=1; say "The format differs: ./rowan fmt puts it right."; }
  try_maven "Compiling, house rules and fast tests" -fae -T 2 -Dmaven.test.failure.ignore=true test -DexcludedGroups=browser,slow \
    || { broken=1; told "$log"; }
  if generator_of_docs; then
    before=$(state_of_docs)
    write_docs
    [ "$before" = "$(state_of_docs)" ] || { broken=1; say "Generated documents had changed and were written anew: look at docs/ and commit."; }
  fi
  tell_shape
  tell_failures
  tell_total "$broken"
}

# Where the code grows: for the eye, never a gate.
tell_shape() {
  cd "$root"
  printf '\nLargest source files (lines)\n'
  find ./*/src -name '*.java' -exec awk 'END { }  FNR == 1 && file { print n, file }  { file = FILENAME; n = FNR }  END { print n, file }' {} + \
    | sort -rn | head -n 10 | sed -e 's|\./||' -e 's/^/  /'
  printf '\nFullest packages (top-level types) and share of package-private types\n'
  find ./*/src/main/java -name '*.java' ! -name package-info.java -exec awk '
    /^((public|abstract|final|sealed|non-sealed|strictfp) )*(class|interface|record|enum|@interface) / {
      folder = FILENAME
      sub(/^.*src\/main\/java\//, "", folder)
      sub(/\/[^\/]*$/, "", folder)
      gsub("/", ".", folder)
      print folder, ($0 ~ /^public /) ? 0 : 1
    }' {} + | awk '
    { types[$1]++; hidden += $2; all++ }
    END {
      for (name in types) printf "  %d %s\n", types[name], name | "sort -rn | head -n 10"
      close("sort -rn | head -n 10")
      if (all) printf "  %d %% of %d top-level types are package-private\n\n", 100 * hidden / all, all
    }'
}
