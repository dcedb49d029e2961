package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.Optional;
import org.yinuo.core.time.TimeLimit;

/// What the buyer of a sale by internet, television, telephone or mail may choose (Consumer Protection Law arts. 24 and 25).
/// Goods that have 三包 rules have those rights besides.
///
/// @param received the day the goods arrived
/// @param returned the day the buyer asks to return them
/// @param intact whether they are in good order
/// @param noReturn why the law allows no return without a reason, where it does not
/// @param faulty whether they fail
public record DistanceSaleRight(
        LocalDate received, LocalDate returned, boolean intact, Optional<NoReturn> noReturn, boolean faulty) {

    private static final int DAYS = 7;

    /// Goods that cannot be returned without a reason (art. 25).
    public enum NoReturn {
        MADE_TO_ORDER(1, 1, "消费者定作的", "made to order"),
        PERISHABLE(1, 2, "鲜活易腐的", "fresh or perishable"),
        OPENED_MEDIA(1, 3, "在线下载或者已拆封的数字化商品", "downloaded or unsealed digital goods"),
        NEWSPAPERS(1, 4, "交付的报纸、期刊", "newspapers and magazines"),
        /// By its nature, and confirmed by the buyer at the purchase.
        AGREED(2, 0, "购买时确认不宜退货的", "confirmed at the purchase to be unfit for return");

        private final int paragraph;
        private final int item;
        private final String zh;
        private final String en;

        NoReturn(int paragraph, int item, String zh, String en) {
            this.paragraph = paragraph;
            this.item = item;
            this.zh = zh;
            this.en = en;
        }
    }

    /// @throws FactsRefused when the goods came back before they arrived
    public DistanceSaleRight {
        if (returned.isBefore(received)) {
            throw FactsRefused.contradictory("returned", returned, "received", received,
                    "退货不能早于收货", "goods cannot come back before they arrived");
        }
    }

    public Entitlement decide(StatutoryDays days) {
        LocalDate last = days.lastDay(received, TimeLimit.days(DAYS));
        boolean inTime = !returned.isAfter(last);
        return faulty ? faulty(last, inTime) : withoutReason(last, inTime);
    }

    private Entitlement faulty(LocalDate last, boolean inTime) {
        Reason freight = new Reason(Law.CONSUMER.article(24, 2), "退货、更换、修理的运输等必要费用由经营者承担。",
                "the business bears the freight.");
        Reason reason = inTime
                ? new Reason(Law.CONSUMER.article(24, 1), "自收到商品之日起七日内（至" + last + "）不符合质量要求的，可以退货，或者要求更换、修理。",
                        "faulty within 7 days of receipt (to " + last + "): refund, exchange or repair.")
                : new Reason(Law.CONSUMER.article(24, 1), "七日（至" + last + "）已过，可以要求更换、修理；符合法定解除合同条件的可以退货。",
                        "the 7 days (to " + last + ") are over: exchange or repair; a refund only where the contract may be rescinded.");
        return (inTime
                ? Entitlement.of(reason, Remedy.REFUND, Remedy.EXCHANGE, Remedy.REPAIR)
                : Entitlement.of(reason, Remedy.EXCHANGE, Remedy.REPAIR)).and(freight);
    }

    private Entitlement withoutReason(LocalDate last, boolean inTime) {
        if (noReturn.isPresent()) {
            NoReturn why = noReturn.get();
            return Entitlement.of(new Reason(Law.CONSUMER.article(25, why.paragraph, why.item),
                    why.zh + "商品不适用七日无理由退货。", "goods " + why.en + " cannot be returned without a reason."));
        }
        if (!inTime) {
            return Entitlement.of(new Reason(Law.CONSUMER.article(25, 1), "自收到商品之日起七日（至" + last + "）已过。",
                    "the 7 days from receipt (to " + last + ") are over."));
        }
        if (!intact) {
            return Entitlement.of(new Reason(Law.CONSUMER.article(25, 3), "退货的商品应当完好。", "goods must come back intact."));
        }
        return Entitlement.of(new Reason(Law.CONSUMER.article(25, 1), "自收到商品之日起七日内（至" + last + "）可以无理由退货。",
                        "within 7 days of receipt (to " + last + ") the goods may be returned without a reason."), Remedy.REFUND_NO_REASON)
                .and(new Reason(Law.CONSUMER.article(25, 3), "经营者自收到退回商品之日起七日内返还价款，运费由消费者承担，另有约定的除外。",
                        "the price is paid back within 7 days of the goods' return; the freight is the buyer's unless agreed otherwise."));
    }
}
