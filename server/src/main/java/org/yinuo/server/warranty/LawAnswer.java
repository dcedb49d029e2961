package org.yinuo.server.warranty;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer may choose today.
 *
 * @param goods   the kind of goods the rules know it by; null when the catalogue does not say
 * @param known   the facts it stands on, and where they come from
 * @param asked   what must be said before there is an answer; empty when there is one
 * @param choices in the order the law names them
 * @param reasons each begins with its article
 * @param notes   what a person should know
 * @param repairs the faults on record
 */
public record LawAnswer(@Nullable String goods, List<Known> known, List<String> asked, List<Choice> choices, List<String> reasons, List<String> notes,
        List<RepairHistory.Repair> repairs) {

    /**
     * A fact the answer stands on.
     *
     * @param from REGISTER, HISTORY, METER, SAID or ASSUMED
     */
    public record Known(String fact, String value, String from) {
    }

    /**
     * One choice.
     *
     * @param code   stable, for example {@code refund_less_depreciation}
     * @param amount in yuan: what is paid back; null where it is not a matter of money, or a price is missing
     * @param fee    in yuan: what is kept back
     */
    public record Choice(String code, String words, @Nullable BigDecimal amount, @Nullable BigDecimal fee) {
    }
}
