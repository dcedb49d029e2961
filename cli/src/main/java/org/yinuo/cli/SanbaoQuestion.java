package org.yinuo.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yinuo.cli.SanbaoAnswers.Decided;
import org.yinuo.core.sanbao.AnswerDeadlines;
import org.yinuo.core.sanbao.Depreciation;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.core.sanbao.GoodsRule;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.core.sanbao.GuaranteeTerm;
import org.yinuo.core.sanbao.Note;
import org.yinuo.core.sanbao.RepairTime;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.sanbao.UseFee;
import org.yinuo.core.sanbao.VehicleTerm;
import org.yinuo.core.time.TimeLimit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of `yinuo sanbao`: a question about 三包 and its answer.
final class SanbaoQuestion {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KINDS = "window_days, warranty_end, restart_after_exchange, depreciation, car_use_fee, "
            + "car_term, car_start, car_repair_days, car_deadlines, right";
    private static final int MOST_DAYS = 36_500;

    private final Facts facts;
    private final StatutoryDays days;

    SanbaoQuestion(Facts facts, StatutoryDays days) {
        this.facts = facts;
        this.days = days;
    }

    /// @throws IllegalArgumentException when the line lacks something or contradicts itself
    Decided answer() {
        String kind = facts.text("kind");
        return switch (kind) {
            case "window_days" -> window();
            case "warranty_end" -> lastDay("end", term().end(days));
            case "restart_after_exchange" -> lastDay("end", restarted().end(days));
            case "depreciation" -> depreciation();
            case "car_use_fee" -> useFee();
            case "car_term" -> carTerm();
            case "car_start" -> plain(JSON.objectNode().put("start",
                    VehicleTerm.start(facts.date("invoice"), facts.optionalDate("delivery")).toString()));
            case "car_repair_days" -> repairDays();
            case "car_deadlines" -> deadlines();
            case "right" -> new RightQuestion(facts, days).answer();
            default -> throw FactsRefused.impossible("kind", "'" + kind + "'", KINDS, "one of " + KINDS);
        };
    }

    private Decided window() {
        LocalDate start = facts.date("start");
        int count = facts.whole("days");
        if (count < 1 || count > MOST_DAYS) {
            throw FactsRefused.impossible("days", count, "1 至 36500 的整数", "a whole number from 1 to 36500");
        }
        boolean countsFirst = facts.flag("start_day_counts").orElse(false);
        TimeLimit limit = TimeLimit.days(count);
        return lastDay("last_day", countsFirst ? days.lastDayCountingTheFirst(start, limit) : days.lastDay(start, limit));
    }

    private GuaranteeTerm term() {
        return new GuaranteeTerm(facts.date("start"), months(),
                facts.wholeOrZero("repair_days"), facts.wholeOrZero("parts_wait_days"));
    }

    private GuaranteeTerm restarted() {
        return GuaranteeTerm.restarted(facts.dates("exchange_date", "exchange_dates"), months(),
                facts.wholeOrZero("repair_days"), facts.wholeOrZero("parts_wait_days"));
    }

    private int months() {
        Optional<Integer> ofGoods = facts.optionalText("goods").map(GoodsRules::require)
                .map(rule -> facts.optionalText("part").map(rule::monthsOf).orElse(rule.months()));
        return facts.optionalWhole("months").or(() -> ofGoods)
                .orElseThrow(() -> FactsRefused.missing("months", "三包有效期的月数", "the months of the term, or goods"));
    }

    private Decided depreciation() {
        BigDecimal rate = facts.optionalNumber("daily_rate_percent")
                .or(() -> facts.optionalText("goods").map(GoodsRules::require).flatMap(GoodsRule::dailyRatePercent))
                .orElseThrow(() -> FactsRefused.missing("daily_rate_percent", "日折旧率（%）", "the daily rate in percent, or goods that have one"));
        Depreciation fee = Depreciation.of(facts.number("price"), rate, facts.date("invoice"), facts.date("return_date"),
                facts.wholeOrZero("repair_and_wait_days"));
        ObjectNode result = JSON.objectNode().put("used_days", fee.usedDays());
        result.put("fee", fee.fee());
        result.put("refund", fee.refund());
        return new Decided(result, fee.reachesPrice() ? List.of(Note.feeReachesPrice()) : List.of());
    }

    private Decided useFee() {
        BigDecimal price = facts.number("price");
        BigDecimal fee = UseFee.of(price, facts.number("km"), facts.number("n_percent"));
        ObjectNode result = JSON.objectNode().put("fee", fee);
        return new Decided(result, UseFee.reaches(price, fee) ? List.of(Note.feeReachesPrice()) : List.of());
    }

    private Decided carTerm() {
        var term = new VehicleTerm(facts.whole("years"), facts.number("km_limit"));
        LocalDate start = facts.date("start");
        LocalDate end = term.endDate(start, days);
        boolean inside = term.inside(start, facts.date("check_date"), facts.number("odometer"), days);
        return new Decided(JSON.objectNode().put("inside", inside).put("end_date", end.toString()), doubts(end));
    }

    private Decided repairDays() {
        var repair = new RepairTime(facts.time("agreed"), facts.time("finished"));
        ObjectNode result = JSON.objectNode();
        BigDecimal notCounted = facts.optionalNumber("not_counted_hours").orElse(BigDecimal.ZERO);
        Duration left = Duration.ofSeconds(notCounted.multiply(BigDecimal.valueOf(3600)).longValue());
        result.put("days", repair.accumulatedDays(left)).put("spare_car_due", repair.spareCarDue());
        return plain(result);
    }

    private Decided deadlines() {
        AnswerDeadlines deadlines = AnswerDeadlines.of(facts.date("request"), days);
        return new Decided(JSON.objectNode()
                .put("reply_by", deadlines.replyBy().toString())
                .put("complete_by", deadlines.completeBy().toString()), doubts(deadlines.completeBy()));
    }

    private Decided lastDay(String name, LocalDate day) {
        return new Decided(JSON.objectNode().put(name, day.toString()), doubts(day));
    }

    private List<Note> doubts(LocalDate day) {
        return days.doubt(day).stream().toList();
    }

    private static Decided plain(ObjectNode result) {
        return new Decided(result, List.of());
    }
}
