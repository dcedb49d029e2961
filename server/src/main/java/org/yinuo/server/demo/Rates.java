package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.charges.EngineerLevel;
import org.yinuo.server.charges.ExpenseKind;
import org.yinuo.server.charges.ExpenseLimits;
import org.yinuo.server.charges.HourClass;
import org.yinuo.server.charges.OpenItems;
import org.yinuo.server.charges.RateCard;
import org.yinuo.server.charges.RateCards;

/** What the demo company charges an hour and lets its people spend a day. */
@Component
@Lazy
class Rates {
    private static final String[][] PER_HOUR = {{"120", "150", "200", "240"}, {"180", "220", "300", "360"}, {"300", "380", "500", "600"}};
    private final RateCards cards;
    private final ExpenseLimits limits;
    private final OpenItems day;

    Rates(RateCards cards, ExpenseLimits limits, OpenItems day) {
        this.cards = cards;
        this.limits = limits;
        this.day = day;
    }

    /** Sets them, once. */
    void open() {
        if (cards.all().isEmpty()) {
            cards.add(card());
            limits.set("\"0\"", List.of(limit(ExpenseKind.LODGING, "380"), limit(ExpenseKind.MEALS, "120"), limit(ExpenseKind.TRANSPORT, "600")));
        }
    }

    private static ExpenseLimits.Limit limit(ExpenseKind kind, String perDay) {
        return new ExpenseLimits.Limit(kind, new BigDecimal(perDay + ".00"));
    }

    private RateCard card() {
        List<RateCard.Labour> labour = new ArrayList<>();
        for (EngineerLevel level : EngineerLevel.values()) {
            for (HourClass hours : HourClass.values()) {
                labour.add(new RateCard.Labour(level, hours, new BigDecimal(PER_HOUR[level.ordinal()][hours.ordinal()] + ".00")));
            }
        }
        return new RateCard(0, day.today().withDayOfYear(1), "CNY", 30, amount("80"), amount("2"), amount("120"), amount("13"), amount("60"), amount("10"),
                LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(22, 0), labour, "价格均不含税；节假日以国务院公布为准", Instant.EPOCH, "");
    }

    private static BigDecimal amount(String yuan) {
        return new BigDecimal(yuan + ".00");
    }
}
