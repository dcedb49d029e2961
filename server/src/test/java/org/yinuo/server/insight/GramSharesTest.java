package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.testing.YinuoTest;

/** What is in every request tells nothing about the one that is looked for. */
@YinuoTest
class GramSharesTest {
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @Test
    void asksTheIndexForTheRarestGramsOfASerialNumber() {
        requestsAboutUnitsOfOneSeries();

        List<Integer> asked = List.of(new GramShares(jdbc, clock).telling(SearchGrams.of("px1-0071")));

        assertThat(asked).contains(gram("071")).doesNotContain(gram("px1"), gram("x1-"), gram("1-0"));
    }

    @Test
    void asksForAllGramsWhileNothingWasCounted() {
        jdbc.sql("delete from pg_statistic where starelid = 'request_words_search'::regclass").update();

        assertThat(new GramShares(jdbc, clock).telling(SearchGrams.of("px1-0071"))).isEqualTo(SearchGrams.of("px1-0071"));
    }

    @Test
    void asksForTheOnlyGramThereIsHoweverFrequentItIs() {
        requestsAboutUnitsOfOneSeries();

        assertThat(new GramShares(jdbc, clock).telling(SearchGrams.of("停机"))).isEqualTo(SearchGrams.of("停机"));
    }

    private void requestsAboutUnitsOfOneSeries() {
        jdbc.sql("""
                insert into service_request (number, channel, title, description, severity, status, stage, reported_at, created_at,
                    created_by, version)
                select 'SR-20260403-' || lpad(n::text, 6, '0'), 'API', '停机', 'px1-' || lpad(n::text, 4, '0'), 'MINOR', 'NEW',
                    'PHONE', now(), now(), '', 0 from generate_series(1, 2000) n""").update();
        jdbc.sql("analyze request_words").update();
    }

    private static Integer gram(String triple) {
        return SearchGrams.of(triple)[0];
    }
}
