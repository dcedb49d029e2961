package org.yinuo.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentTest {
    private static final Terms TWO_HOURS = Terms.EMPTY.limit(Limit.of(2, Unit.HOURS));

    @Test
    void findsTheClausesOfOneKind() {
        Clause answer = new ResponseTime(TWO_HOURS);
        Clause visit = new ArrivalTime(TWO_HOURS);

        Commitment commitment = new Commitment(List.of(answer, visit));

        assertThat(commitment.of(ArrivalTime.class)).containsExactly(new ArrivalTime(TWO_HOURS));
    }

    @Test
    void holdsOnlyNumbersAgainstTheProvider() {
        Clause numbered = new ResponseTime(TWO_HOURS);
        Clause wordless = new ResponseTime(Terms.EMPTY);

        Commitment commitment = new Commitment(List.of(numbered, wordless));

        assertThat(commitment.enforceable()).containsExactly(numbered);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingMarkedAgainstTheProvider(Mark mark) {
        Clause marked = new ResponseTime(TWO_HOURS.mark(mark));

        Commitment commitment = new Commitment(List.of(marked));

        assertThat(commitment.enforceable()).isEmpty();
    }
}
