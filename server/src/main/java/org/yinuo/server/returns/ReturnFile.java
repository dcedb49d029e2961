package org.yinuo.server.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Returns as they are shown. */
@Component
@Transactional(readOnly = true)
public class ReturnFile {
    private final ReturnRows rows;
    private final Around around;
    private final SupplierClaims claims;
    private final Approvals approvals;

    ReturnFile(ReturnRows rows, Around around, SupplierClaims claims, Approvals approvals) {
        this.rows = rows;
        this.around = around;
        this.claims = claims;
        this.approvals = approvals;
    }

    /** The neighbours a return points to. */
    @Component
    record Around(Units units, Customers customers, ServiceRequests requests) {

        UnitRef unit(long id) {
            Unit unit = units.get(id);
            return new UnitRef(unit.id(), unit.serial(), unit.model(), unit.name());
        }

        String site(ReturnCase sent) {
            Long site = units.get(sent.unitId()).siteId();
            return Optional.ofNullable(site).flatMap(known -> customers.site(sent.customerId(), known))
                    .map(known -> (known.name() + " " + known.address()).strip()).orElse("");
        }
    }

    /** A unit, by what stands on it. */
    public record UnitRef(long id, String serial, String model, String name) {}

    /** Something that happened. */
    public record Step(Instant at, String actor, String kind, @Nullable LocalDate on, String text, Map<String, ?> data, List<Long> fileIds) {}

    /**
     * One return with everything a person needs to act on it.
     *
     * @param restsOn what each outcome would rest on
     * @param site    where the unit stands, name and address; empty when nobody said
     * @param awaitsReceipt whether something is on its way to the customer that he has not signed for
     */
    public record View(ReturnCase sent, Map<ReturnCase.Outcome, ReturnCase.Rule> restsOn, UnitRef unit, String customer, String site, @Nullable String request, @Nullable UnitRef replacement, boolean awaitsReceipt,
            List<Step> steps, List<ApprovalView> approvals, SupplierClaims.@Nullable Claim claim) {}

    /** A line of the list. */
    public record Line(long id, String number, ReturnCase.Stage stage, ReturnCase.Wish wish, String problem, UnitRef unit, String customer,
            @Nullable Long requestId, ReturnCase.@Nullable Outcome outcome, boolean awaitsReceipt, Instant openedAt) {}

    /** @throws Refusal {@code return-not-found} */
    public View view(long id) {
        ReturnCase found = rows.find(id).orElseThrow(() -> Refusal.notFound("return-not-found"));
        List<Step> steps = rows.steps(id).stream().map(taken -> new Step(taken.at(), taken.actor(), taken.step().kind(), taken.step().on(),
                taken.step().text(), taken.step().data(), taken.step().fileIds())).toList();
        Long replacement = found.ending() == null ? null : found.ending().replacementId();
        return new View(found, found.rights().rules(), around.unit(found.unitId()), around.customers().ref(found.customerId()).map(Customer.Ref::name).orElse(""), around.site(found),
                found.requestId() == null ? null : around.requests().get(found.requestId()).number(),
                replacement == null ? null : around.unit(replacement), found.awaitsReceipt(), steps, approvals.of(new About(DecideReturn.ABOUT, id)), claims.of(id).orElse(null));
    }

    /** Newest first. */
    public Page<Line> page(ReturnCase.@Nullable Stage stage, boolean running, @Nullable Long unitId, @Nullable Long requestId, @Nullable String q,
            @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        String words = Optional.ofNullable(q).map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
        List<ReturnCase> found = rows.page(new ReturnRows.Filter(stage, running, unitId, requestId, words), before == null ? Long.MAX_VALUE : before.number(0), limit + 1);
        Map<Long, Unit> units = around.units().find(found.stream().map(ReturnCase::unitId).toList()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<Long, Customer.Ref> names = around.customers().refs(found.stream().map(ReturnCase::customerId).toList());
        return Page.of(found, limit, each -> Cursor.at(each.id())).map(each -> {
            Unit unit = units.get(each.unitId());
            return new Line(each.id(), each.number(), each.stage(), each.wish(), each.problem(), new UnitRef(unit.id(), unit.serial(), unit.model(), unit.name()),
                    names.get(each.customerId()).name(), each.requestId(), each.decision() == null ? null : each.decision().outcome(), each.awaitsReceipt(), each.openedAt());
        });
    }
}
