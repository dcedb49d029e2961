package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.sanbao.GoodsFacts.Papers;
import org.yinuo.core.sanbao.GoodsFacts.Repairs;
import org.yinuo.core.sanbao.GoodsFacts.Wish;

/// A unit sold on 2024-03-04, with what a test says of it.
record Unit(GoodsFacts facts) {

    private static final LocalDate SOLD = LocalDate.of(2024, 3, 4);
    private static final Repairs UNREPAIRED = new Repairs(0, false, Optional.empty(), 0, 0);
    private static final Papers PAPERS = new Papers(true, true, false);
    private static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), false);

    static Unit faultyOn(String fault) {
        return new Unit(new GoodsFacts(SOLD, SOLD, List.of(), Optional.of(LocalDate.parse(fault)), Optional.empty(),
                Optional.empty(), UNREPAIRED, PAPERS, NONE, Optional.empty(), 0));
    }

    static Unit inRepair(String sent, String today, Optional<Cause> cause) {
        return new Unit(new GoodsFacts(SOLD, SOLD, List.of(), Optional.empty(), Optional.of(LocalDate.parse(today)), cause,
                new Repairs(0, false, Optional.of(LocalDate.parse(sent)), 0, 0), PAPERS, NONE, Optional.empty(), 0));
    }

    Unit repaired(int times, boolean works) {
        return with(facts.exchanges(), facts.cause(), new Repairs(times, works, Optional.empty(), 0, 0), facts.papers(), facts.wish(), 0);
    }

    Unit daysInRepair(int days, int waiting) {
        return with(facts.exchanges(), facts.cause(), new Repairs(1, false, Optional.empty(), days, waiting), facts.papers(), facts.wish(), 0);
    }

    Unit exchanged(String... days) {
        return with(List.of(days).stream().map(LocalDate::parse).toList(), facts.cause(), facts.repairs(), facts.papers(), facts.wish(), 0);
    }

    Unit because(Cause cause) {
        return with(facts.exchanges(), Optional.of(cause), facts.repairs(), facts.papers(), facts.wish(), 0);
    }

    Unit part(String part) {
        return new Unit(new GoodsFacts(SOLD, SOLD, facts.exchanges(), facts.fault(), facts.today(), facts.cause(), facts.repairs(),
                facts.papers(), facts.wish(), Optional.of(part), facts.promisedMonths()));
    }

    Unit papers(boolean invoice, boolean card, boolean otherProof) {
        return with(facts.exchanges(), facts.cause(), facts.repairs(), new Papers(invoice, card, otherProof), facts.wish(), 0);
    }

    Unit promised(int months) {
        return with(facts.exchanges(), facts.cause(), facts.repairs(), facts.papers(), facts.wish(), months);
    }

    Unit stocked(boolean sameModel, boolean acceptsOther) {
        return with(facts.exchanges(), facts.cause(), facts.repairs(), facts.papers(),
                new Wish(facts.wish().remedy(), Optional.of(sameModel), acceptsOther), 0);
    }

    Unit wanting(Remedy remedy) {
        return with(facts.exchanges(), facts.cause(), facts.repairs(), facts.papers(),
                new Wish(Optional.of(remedy), facts.wish().sameModelInStock(), facts.wish().acceptsOtherModel()), 0);
    }

    Entitlement as(String goods) {
        return GoodsRight.of(GoodsRules.require(goods), facts, ChinaDays.DAYS);
    }

    private Unit with(List<LocalDate> exchanges, Optional<Cause> cause, Repairs repairs, Papers papers, Wish wish, int months) {
        return new Unit(new GoodsFacts(SOLD, SOLD, exchanges, facts.fault(), facts.today(), cause, repairs, papers, wish,
                facts.part(), months));
    }
}
