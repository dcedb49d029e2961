#!/usr/bin/env bash
# Looks for bytes that break the reading of letters, with Jazzer: ci/fuzz.sh [SECONDS]
# Seeds and earlier findings are in papers/src/test/resources/org/yinuo/papers/fuzz/corpus; new inputs that reach new code go to
# papers/target/fuzz. A crash leaves papers/target/fuzz-crash-*: mend it, then keep a small form of it in the corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
fuzz=papers/src/test/resources/org/yinuo/papers/fuzz
mvn -q -B -Pfuzz -pl papers -am test-compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$PWD/papers/target/fuzz.classpath" -Dmdep.regenerateFile=true
mkdir -p papers/target/fuzz
exec "${JAVA_HOME:?needs a JDK 25}/bin/java" -Xmx1g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "papers/target/test-classes:papers/target/classes:core/target/classes:$(cat papers/target/fuzz.classpath)" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.yinuo.papers.LetterFuzz --instrumentation_includes='org.yinuo.**' \
    --reproducer_path=papers/target -artifact_prefix=papers/target/fuzz- -dict="$fuzz/words.dict" \
    -max_len=16384 -rss_limit_mb=3000 -timeout=300 -max_total_time="$seconds" papers/target/fuzz "$fuzz/corpus"
