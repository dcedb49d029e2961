package org.yinuo.server.installedbase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;

/** Enters many units in one statement; those whose serial number and model are registered already stay as they are. */
@Component
public class EnterManyUnits {
    private static final String INSERT = """
            insert into unit (serial, model, name, customer_id, site_id, contract_id, installed_on, accepted_on, batch, room, firmware, sold_on, price,
                              stage, created_at)
            select serial, model, name, customer, site, contract, installed, accepted, batch, room, firmware, sold, price, stage, :at
            from unnest(cast(:serials as text[]), cast(:models as text[]), cast(:names as text[]), cast(:customers as bigint[]), cast(:sites as bigint[]),
                        cast(:contracts as bigint[]), cast(:installed as date[]), cast(:accepted as date[]), cast(:batches as text[]),
                        cast(:rooms as text[]), cast(:firmwares as text[]), cast(:sold as date[]), cast(:prices as numeric[]), cast(:stages as text[]))
                as given (serial, model, name, customer, site, contract, installed, accepted, batch, room, firmware, sold, price, stage)
            on conflict (lower(serial), lower(model)) do nothing
            returning id""";
    private static final String KNOWN = """
            select lower(u.serial) || chr(31) || lower(u.model) from unit u
            join unnest(cast(:serials as text[]), cast(:models as text[])) as given (serial, model)
              on lower(u.serial) = lower(given.serial) and lower(u.model) = lower(given.model)""";
    private final JdbcClient jdbc;
    private final UnitLedger ledger;
    private final Clock clock;

    EnterManyUnits(JdbcClient jdbc, UnitLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What tells units apart, in whatever case they are written. */
    public static String key(String serial, String model) {
        return serial.toLowerCase(Locale.ROOT) + '\u001f' + model.toLowerCase(Locale.ROOT);
    }

    /** Whether it is a day that is refused where one unit is entered: it has not come yet. */
    public boolean isToCome(LocalDate day) {
        return RegisterUnits.isToCome(day, clock);
    }

    /** The keys of those that are registered already. */
    public Set<String> known(Collection<UnitDraft> drafts) {
        return new HashSet<>(jdbc.sql(KNOWN).param("serials", Columns.of(drafts, UnitDraft::serial, String[]::new))
                .param("models", Columns.of(drafts, UnitDraft::model, String[]::new)).query(String.class).list());
    }

    /**
     * Enters units whose customers, sites and contracts were checked to belong together.
     *
     * @param person who stands behind it
     * @param ref    what the ledger names as the reason
     * @return the ids of those that were new
     */
    @Transactional
    public List<Long> enter(List<UnitDraft> drafts, String person, String ref) {
        List<Long> ids = jdbc.sql(INSERT).param("serials", Columns.of(drafts, UnitDraft::serial, String[]::new))
                .param("models", Columns.of(drafts, UnitDraft::model, String[]::new)).param("names", Columns.of(drafts, UnitDraft::name, String[]::new))
                .param("customers", Columns.of(drafts, UnitDraft::customerId, Long[]::new)).param("sites", Columns.of(drafts, UnitDraft::siteId, Long[]::new))
                .param("contracts", Columns.of(drafts, UnitDraft::contractId, Long[]::new))
                .param("installed", days(drafts.stream().map(UnitDraft::installedOn).toList()))
                .param("accepted", days(drafts.stream().map(UnitDraft::acceptedOn).toList()))
                .param("batches", Columns.of(drafts, UnitDraft::batch, String[]::new)).param("rooms", Columns.of(drafts, UnitDraft::room, String[]::new))
                .param("firmwares", Columns.of(drafts, UnitDraft::firmware, String[]::new)).param("sold", days(drafts.stream().map(UnitDraft::soldOn).toList()))
                .param("prices", Columns.of(drafts, draft -> plain(draft.price()), String[]::new))
                .param("stages", Columns.of(drafts, draft -> draft.stage().name(), String[]::new)).param("at", Columns.utc(clock.instant()))
                .query(Long.class).list();
        ledger.record(ids, clock.instant(), "IMPORTED", new UnitLedger.Entry("", ref, null, person, List.of(), Map.of()));
        return ids;
    }

    private static @Nullable String plain(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }

    private static @Nullable String[] days(List<@Nullable LocalDate> days) {
        return days.stream().map(day -> day == null ? null : day.toString()).toArray(String[]::new);
    }
}
