#!/usr/bin/env bash
# Runs every test and ends with one line "N passed, N failed". Called by ./yinuo test, which has set JAVA_HOME and
# built the web app.
set -uo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
cd "$home" || exit 2
passed=0
failed=0

title() { printf '\n== %s\n' "$1"; }

# One check that passes or fails as a whole.
check() {
    title "$1"
    shift
    if "$@" </dev/null; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

count_surefire() {
    local counts
    counts=$(find . -path ./web -prune -o -path '*/surefire-reports/TEST-*.xml' -print0 |
        xargs -0 -r grep -hoE '<testsuite [^>]*>' |
        awk '{
            match($0, / tests="[0-9]+"/); t += substr($0, RSTART + 8, RLENGTH - 9)
            match($0, / errors="[0-9]+"/); b += substr($0, RSTART + 9, RLENGTH - 10)
            match($0, / failures="[0-9]+"/); b += substr($0, RSTART + 11, RLENGTH - 12)
            match($0, / skipped="[0-9]+"/); s += substr($0, RSTART + 10, RLENGTH - 11)
        } END { print t - b - s, b + 0 }')
    passed=$((passed + ${counts% *}))
    failed=$((failed + ${counts#* }))
}

# A function, so that bash has read it all before it runs for minutes.
main() {
    title "core, papers, command line, server (what they print is in */target/surefire-reports)"
    rm -rf ./*/target/surefire-reports
    if ! mvn -B -ntp -Dmaven.test.failure.ignore=true -Dmaven.test.redirectTestOutputToFile=true package </dev/null; then
        failed=$((failed + 1))
    fi
    count_surefire

    if [ -f web/package.json ]; then
        check "web: types" npm --prefix web run --silent typecheck
        check "web: lint" npm --prefix web run --silent lint
        title "web: unit tests"
        report=$(mktemp)
        (cd web && npx vitest run --reporter=default --reporter=json --outputFile.json="$report" </dev/null)
        counts=$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
            console.log(r.numPassedTests, r.numFailedTests + r.numFailedTestSuites)' "$report" 2>/dev/null || echo "0 1")
        rm -f "$report"
        passed=$((passed + ${counts% *}))
        failed=$((failed + ${counts#* }))
        if grep -q '"e2e"' web/package.json; then
            check "browser story" env YINUO="$home/yinuo" npm --prefix web run --silent e2e
        fi
    fi

    title "sizes"
    "$JAVA_HOME/bin/java" ci/Sizes.java .

    printf '\n%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

main
