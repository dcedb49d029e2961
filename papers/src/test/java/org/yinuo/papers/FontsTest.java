package org.yinuo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FontsTest {

    @Test
    void thereAreNoMoreFontsThanProcessorsAndWhoWaitsGetsThePairThatComesBack() throws Exception {
        List<Fonts> lent = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            lent.add(Fonts.lend());
        }
        CompletableFuture<Fonts> next = CompletableFuture.supplyAsync(Fonts::lend);
        assertThatThrownBy(() -> next.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        Fonts back = lent.removeFirst();
        back.close();

        assertThat(next.get(30, TimeUnit.SECONDS)).isSameAs(back);
        next.get().close();
        lent.forEach(Fonts::close);
    }
}
