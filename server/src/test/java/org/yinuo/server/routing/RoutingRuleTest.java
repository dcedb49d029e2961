package org.yinuo.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.RequestKind;

class RoutingRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E01  | 面板显示 E01，停机     | true
            e01  | 面板显示E01停机        | true
            E01  | 面板显示 E012          | false
            E01  | 面板显示 XE01          | false
            漏水 | 二号泵房漏水严重       | true
            漏水 | 漏了一地水             | false
            R&D  | 请 R&D 看一下          | true
            """)
    void findsWordsAnywhereButCodesOnlyWhereTheyStandAlone(String word, String said, boolean found) {
        RoutingRule rule = new RoutingRule("codes", 1, Set.of(), Set.of(), List.of(), List.of(), List.of(word));

        List<RoutingRule.Condition> misses = rule.misses(new RoutingFacts(RequestKind.FAULT, Severity.MINOR, null, "", said));

        assertThat(misses.isEmpty()).isEqualTo(found);
    }
}
