package org.yinuo.server.interchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.EnterManyUnits;
import org.yinuo.server.installedbase.TakeBackUnits;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Site;
import org.yinuo.server.shared.TakeBack;

/** Tables of units. */
@Component
class UnitTable implements TableContent<UnitDraft> {
    private static final int CHUNK = 1_000;
    private static final List<UnitColumn> COLUMNS = List.of(UnitColumn.values());
    private final Units units;
    private final EnterManyUnits enter;
    private final TakeBackUnits takeBack;
    private final NamedInRows named;

    UnitTable(Units units, EnterManyUnits enter, TakeBackUnits takeBack, NamedInRows named) {
        this.units = units;
        this.enter = enter;
        this.takeBack = takeBack;
        this.named = named;
    }

    @Override
    public TableKind kind() {
        return TableKind.UNITS;
    }

    @Override
    public List<UnitColumn> columns() {
        return COLUMNS;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Check<UnitDraft> check() {
        return new CheckUnits(named, enter::isToCome);
    }

    @Override
    public int known(List<UnitDraft> drafts) {
        return enter.known(drafts).size();
    }

    @Override
    public List<Entry> enter(List<UnitDraft> drafts, String person, String ref) {
        return enter.enter(drafts, person, ref).stream().map(id -> new Entry(id, 0)).toList();
    }

    @Override
    public TakeBack takeBack(Collection<Entry> entries) {
        return takeBack.takeBack(entries.stream().map(Entry::id).toList());
    }

    /** Writes those a filter shows, newest first. */
    void write(UnitFilter filter, SheetWriter sheet) {
        long before = Long.MAX_VALUE;
        for (List<Unit> chunk = units.before(filter, before, CHUNK); !chunk.isEmpty(); chunk = units.before(filter, before, CHUNK)) {
            Known names = new Known(chunk);
            chunk.forEach(unit -> sheet.row(COLUMNS.stream().<@Nullable Object>map(column -> column.of(unit, names)).toList()));
            before = chunk.getLast().id();
        }
    }

    /** The names one chunk needs, asked for at once. */
    private final class Known implements UnitColumn.Names {
        private final Map<Long, Customer.Ref> refs;
        private final Map<Long, String> numbers = new HashMap<>();
        private final Map<Long, Map<Long, String>> sites = new HashMap<>();

        Known(List<Unit> chunk) {
            refs = named.customers().refs(chunk.stream().map(Unit::customerId).distinct().toList());
            named.contracts().findAllById(chunk.stream().flatMap(unit -> Stream.ofNullable(unit.contractId())).distinct().toList())
                    .forEach(contract -> numbers.put(contract.id(), contract.number()));
        }

        @Override
        public String customer(Unit unit) {
            Customer.Ref ref = refs.get(unit.customerId());
            return ref == null ? "" : ref.name();
        }

        @Override
        public String site(Unit unit) {
            return unit.siteId() == null ? "" : sites.computeIfAbsent(unit.customerId(), this::sitesOf).getOrDefault(unit.siteId(), "");
        }

        private Map<Long, String> sitesOf(long customer) {
            Map<Long, String> names = new HashMap<>();
            for (Site site : named.customers().sites(customer)) {
                names.put(site.id(), site.name());
            }
            return names;
        }

        @Override
        public String contract(Unit unit) {
            return unit.contractId() == null ? "" : numbers.getOrDefault(unit.contractId(), "");
        }
    }
}
