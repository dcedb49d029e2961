package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sign-in-throttled | 1  | Too many failed attempts; try again in 1 minute.
            sign-in-throttled | 15 | Too many failed attempts; try again in 15 minutes.
            clauses-pending   | 1  | 1 clause is still undecided; accept, correct or reject each before approving.
            clauses-pending   | 2  | 2 clauses are still undecided; accept, correct or reject each before approving.
            word.step.late    | 1  | 1 minute late
            """)
    void englishSpeaksOfOneThingInTheSingular(String key, String count, String sentence) {
        assertThat(messages.say(Locale.ENGLISH, key, List.of(count))).isEqualTo(sentence);
    }

    @Test
    void whatIsFilledInIsNotReadAsASentence() {
        assertThat(messages.say(Locale.ENGLISH, "sign-in-throttled", List.of("{0|a|b}"))).contains("{0|a|b} minutes");
    }
}
