package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.provider.Provider;
import org.yinuo.server.provider.Providers;
import org.yinuo.server.provider.Referral;
import org.yinuo.server.provider.ReferralList;
import org.yinuo.server.provider.Referrals;

/** Who serves for the company, and what is referred to whom. */
@Component
@Lazy
class ProviderSteps implements Chapter {
    private final Staff staff;
    private final Providers providers;
    private final Referrals referrals;
    private final ReferralList list;

    ProviderSteps(Staff staff, Providers providers, Referrals referrals, ReferralList list) {
        this.staff = staff;
        this.providers = providers;
        this.referrals = referrals;
        this.list = list;
    }

    @Override
    public void open(When when) {
        staff.as("admin", () -> Table.read("providers.txt").forEach(row -> providers.add(draft(row))));
    }

    /** Whether the word is one of referrals. */
    boolean take(long request, String verb, List<String> words) {
        switch (verb) {
            case "refer" -> staff.as("desk", () -> referrals.refer(request, named(words.getFirst()), words.get(1), false));
            case "refer-taken" -> staff.as("desk", () -> referrals.answered(latest(request), null, words.getFirst(), words.get(1)));
            case "refer-there" -> staff.as("desk", () -> referrals.arrived(latest(request), null, words.getFirst(), false));
            case "refer-done" -> staff.as("desk", () -> referrals.done(latest(request), null, words.getFirst()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private long named(String name) {
        return providers.all().stream().filter(provider -> provider.name().equals(name)).findFirst().orElseThrow().id();
    }

    private long latest(long request) {
        return list.of(request).stream().map(Referral::id).max(Long::compare).orElseThrow();
    }

    private static Providers.Draft draft(Table.Row row) {
        String[] minutes = row.field(8).split("/", -1);
        return new Providers.Draft(Provider.Kind.valueOf(row.field(0)), row.field(1), row.field(2),
                new Provider.Contact(row.field(3), row.field(4), row.field(5)), new Provider.Agreement(row.field(6), null, null, row.field(7),
                        number(minutes[0]), number(minutes[1]), number(minutes[2]), row.field(9).isEmpty() ? null : new BigDecimal(row.field(9))), "");
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
