package org.yinuo.server.nonconforming;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Refusal;

/** One case with everything a person needs to act on it. */
@Component
public class NonconformityFile {
    static final String ABOUT = "nonconformity";
    private static final int MOST_UNITS = 2_000;
    private final NonconformityRows rows;
    private final Units units;
    private final Customers customers;
    private final Approvals approvals;
    private final InOurHands inOurHands;

    NonconformityFile(NonconformityRows rows, Units units, Customers customers, Approvals approvals, InOurHands inOurHands) {
        this.rows = rows;
        this.units = units;
        this.customers = customers;
        this.approvals = approvals;
        this.inOurHands = inOurHands;
    }

    /** Something that happened. */
    public record Step(Instant at, String kind, String actor, String text, List<Long> fileIds) {}

    /** A unit at a customer's that belongs to the lot. */
    public record AffectedUnit(long id, String serial, String batch) {}

    /**
     * A customer who has some of them.
     *
     * @param told how often and how he was told
     */
    public record Affected(long customerId, String name, List<AffectedUnit> units, List<TellCustomers.Telling> told) {}

    /**
     * The case as it is shown.
     *
     * @param affected every customer who has some of the goods, found anew each time
     * @param more     whether there are more units than are looked at
     * @param ours     what of the goods is the house's own, found anew each time
     */
    public record View(Nonconformity goods, List<Affected> affected, boolean more, List<InOurHands.Piece> ours, List<Step> steps,
            List<ApprovalView> approvals) {}

    /** @throws Refusal {@code nonconformity-not-found} */
    public Nonconformity get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("nonconformity-not-found"));
    }

    public View view(long id) {
        Nonconformity goods = get(id);
        List<Unit> found = units.of(goods.lot(), MOST_UNITS + 1);
        return new View(goods, affected(id, found.stream().limit(MOST_UNITS).toList()), found.size() > MOST_UNITS,
                inOurHands.of(goods.lot()), rows.steps(id), approvals.of(new About(ABOUT, id)));
    }

    List<Affected> affected(long id, List<Unit> found) {
        Map<Long, List<AffectedUnit>> of = found.stream().collect(Collectors.groupingBy(Unit::customerId,
                Collectors.mapping(unit -> new AffectedUnit(unit.id(), unit.serial(), unit.particulars().batch()), Collectors.toList())));
        Map<Long, List<TellCustomers.Telling>> told = rows.tellings(id).stream().collect(Collectors.groupingBy(TellCustomers.Telling::customerId));
        Map<Long, Customer.Ref> names = customers.refs(of.keySet());
        return names.values().stream().sorted(Comparator.comparing(Customer.Ref::id))
                .map(ref -> new Affected(ref.id(), ref.name(), of.getOrDefault(ref.id(), List.of()), told.getOrDefault(ref.id(), List.of()))).toList();
    }

    /** Those who have some of the goods now, by customer. */
    Map<Long, Affected> affectedNow(Nonconformity goods) {
        return affected(goods.id(), units.of(goods.lot(), MOST_UNITS)).stream().collect(Collectors.toMap(Affected::customerId, Function.identity()));
    }

    List<Long> unitIds(Nonconformity goods) {
        return units.of(goods.lot(), MOST_UNITS).stream().map(Unit::id).toList();
    }
}
