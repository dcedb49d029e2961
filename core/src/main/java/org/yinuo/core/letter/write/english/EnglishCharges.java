package org.yinuo.core.letter.write.english;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Fee;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.commitment.Terms;

/** What costs how much, and what may be given back. */
final class EnglishCharges {
    private EnglishCharges() {
    }

    static List<String> postWarranty(PostWarranty clause) {
        Terms terms = clause.terms();
        String term = terms.limit().value() == null ? "" : " for another " + EnglishAmounts.time(terms);
        String plain = terms.limit().value() == null ? "" : " for " + EnglishAmounts.time(terms);
        String price = price(clause.price());
        return List.of(EnglishDuties.say(terms, "after the warranty we keep providing repair service" + plain + ", " + price),
                EnglishDuties.say(terms, "after the warranty we keep providing repair service" + term + " " + price),
                EnglishDuties.say(terms, "after the warranty, repair service is available" + plain + " " + price));
    }

    private static String price(@Nullable String price) {
        return switch (price == null ? "" : price) {
            case "cost" -> "at cost";
            case "material-only" -> "charging for material only";
            case "material+visit" -> "charging for material and the visit";
            case "free" -> "free of charge";
            default -> "at a price to be agreed";
        };
    }

    static List<String> fee(Fee clause) {
        Terms terms = clause.terms();
        String what = terms.appliesTo() == null ? "the fee for the service" : "the fee";
        String amount = EnglishAmounts.plain(terms.limit().value()) + " " + EnglishAmounts.unit(terms.limit()).toLowerCase(Locale.ROOT);
        String per = terms.limit().per() == null ? "" : " " + EnglishAmounts.every(terms.limit().per());
        return List.of(EnglishDuties.say(terms, what + " is " + amount + per));
    }

    static List<String> returns(ReturnRefund clause) {
        Terms terms = clause.terms();
        if (clause.freight() != null && terms.limit().value() == null) {
            String payer = clause.freight().equals("customer") ? "the customer pays" : "we pay";
            return List.of(EnglishDuties.say(terms, payer + " the freight of goods returned or exchanged"),
                    EnglishDuties.say(terms, "for goods returned or exchanged " + payer + " freight"));
        }
        String rights = rights(clause.action());
        String since = terms.fromEvent() == null ? "" : " of " + EnglishAmounts.bare(terms.fromEvent());
        String within = " within " + EnglishAmounts.time(terms) + since;
        if (terms.limit().value() == null) {
            return List.of(EnglishDuties.say(terms, "goods may be returned for " + rights + " when a fault could not be repaired twice"),
                    EnglishDuties.say(terms, "defective goods may be returned or exchanged"));
        }
        String right = rights.equals("exchange") ? within.strip() + " goods may be replaced by new ones" : "goods may be returned for " + rights + within;
        return List.of(EnglishDuties.say(terms, right), EnglishDuties.say(terms, "defective goods may be returned or exchanged" + within));
    }

    private static String rights(@Nullable String action) {
        String all = action == null ? "exchange" : action;
        return all.contains("refund") && all.contains("exchange") ? "refund or exchange" : all.contains("refund") ? "refund"
                : all.contains("repair") ? "repair" : "exchange";
    }
}
