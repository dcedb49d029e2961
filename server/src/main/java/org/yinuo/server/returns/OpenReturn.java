package org.yinuo.server.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.installedbase.TakenBack;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.warranty.LawFacts;

/** Authorises a return: what the customer may have today and who pays the way are found and written down with it. */
@Service
@Transactional
public class OpenReturn {
    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final FindRights rights;
    private final Sent sent;
    private final Clock clock;

    OpenReturn(ReturnRows rows, ReturnSteps steps, FindRights rights, Sent sent, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.rights = rights;
        this.sent = sent;
        this.clock = clock;
    }

    /** What is sent back, and what numbers it. */
    @Component
    record Sent(Units units, TakenBack takenBack, ServiceRequests requests, Numbering numbers) {

        Unit unit(long id) {
            Unit unit = units.get(id);
            requireInUse(unit);
            return unit;
        }

        void requireInUse(Unit unit) {
            if (unit.isScrapped()) {
                throw Refusal.conflict("unit-scrapped");
            }
            if (takenBack.of(unit.id()).isPresent()) {
                throw Refusal.conflict("unit-taken-back");
            }
        }

        void requireFits(@Nullable Long requestId, Unit unit) {
            if (requestId == null) {
                return;
            }
            ServiceRequest request = requests.get(requestId);
            if (!request.isOpen()) {
                throw Refusal.conflict("request-ended");
            }
            if (request.unitId() == null || request.unitId() != unit.id()) {
                throw Refusal.invalid("return-of-other-unit").at("unitId");
            }
        }
    }

    /** What the customer wants. */
    public record Draft(long unitId, @Nullable Long requestId, ReturnCase.@Nullable Wish wish, @Nullable String problem, @Nullable LawFacts facts) {

        public Draft {
            problem = Given.required(problem, 4000, "problem");
            if (wish == null) {
                throw Refusal.invalid("return-wish-missing").at("wish");
            }
        }
    }

    /** What he may have today, and who would pay the way. Nothing is written down. */
    public record Preview(Rights rights, ReturnCase.Rule rule, ReturnCase.Payer payer, ReturnCase.Rule payerRule) {}

    @Transactional(readOnly = true)
    public Preview preview(long unitId, ReturnCase.Wish wish, @Nullable LawFacts facts) {
        Rights found = rights.of(sent.unit(unitId), wishing(facts, wish));
        ReturnCase.Outcome wished = ReturnCase.Outcome.valueOf(wish.name());
        ShippingPayer payer = ShippingPayer.of(found, wished);
        return new Preview(found, found.ruleFor(wished), payer.payer(), payer.rule());
    }

    /** What the letter says of returns, with the last day of each window. */
    @Transactional(readOnly = true)
    public List<Rights.ClauseRight> windows(long unitId) {
        return rights.promised(sent.units().get(unitId));
    }

    /** @throws Refusal {@code return-running}, {@code return-of-other-unit}, {@code request-ended}, {@code unit-taken-back}, {@code unit-scrapped} */
    public ReturnCase open(Draft draft) {
        Unit unit = sent.units().get(draft.unitId());
        if (!rows.areSeen(draft.requestId(), unit.customerId())) {
            throw Refusal.notFound(draft.requestId() == null ? "unit-unknown" : "request-not-found");
        }
        sent.requireInUse(unit);
        sent.requireFits(draft.requestId(), unit);
        ReturnCase.Wish wish = Objects.requireNonNull(draft.wish());
        Preview found = preview(draft.unitId(), wish, draft.facts());
        Instant now = clock.instant();
        String number = sent.numbers().next("RMA", HouseZone.today(clock));
        long id = rows.add(number, unit, draft.requestId(), wish, String.valueOf(draft.problem()), found.rights(),
                new ShippingPayer(found.payer(), found.payerRule()), now);
        ReturnCase opened = rows.find(id).orElseThrow();
        steps.take(opened, now, new ReturnSteps.Step("RETURN_AUTHORISED", null, String.valueOf(draft.problem()),
                Map.of("wish", wish.name(), "rule", found.rule().zh(), "payer", found.payer().name()), List.of()));
        return opened;
    }

    private static LawFacts wishing(@Nullable LawFacts said, ReturnCase.Wish wish) {
        LawFacts facts = said == null ? new LawFacts(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null) : said;
        return new LawFacts(facts.fault(), facts.works(), facts.sentOn(), facts.cause(), wish.name(), facts.inStock(), facts.takesOther(), facts.papersLost(),
                facts.km(), facts.problem(), facts.sameFault(), facts.safety(), facts.assemblies(), facts.parts(), facts.usePercent());
    }
}
