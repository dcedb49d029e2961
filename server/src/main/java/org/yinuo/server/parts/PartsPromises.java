package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;

/**
 * What letters promise of spare parts, counted out by what is on hand: a share of the installed units, so many pieces, or years
 * of supply. A part that fits several models counts for each; consumables count for none.
 */
@Component
@Transactional(readOnly = true)
public class PartsPromises {
    private static final String ON_HAND = """
            select coalesce(sum(quantity), 0) from stock where condition = 'GOOD' and part_id in (:parts)""";
    private final JdbcClient jdbc;
    private final Parts parts;
    private final Units units;
    private final Promised promised;
    private final ObligationQueries obligations;

    PartsPromises(JdbcClient jdbc, Parts parts, Units units, Promised promised, ObligationQueries obligations) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.units = units;
        this.promised = promised;
        this.obligations = obligations;
    }

    /** Where promises stand, and what time it is. */
    @Component
    record Promised(Contracts contracts, Commitments commitments, Clock clock) {
    }

    /** What is promised. */
    public enum Kind {
        /** A share of the installed units, in percent. */
        SHARE,
        /** So many pieces. */
        COUNT,
        /** So many years of supply. */
        YEARS
    }

    /**
     * The count for one model.
     *
     * @param model empty when all the contract's models count together
     * @param until the last day its parts are supplied by their maker; null while no end is known
     */
    public record Row(String model, int installed, BigDecimal needed, BigDecimal onHand, BigDecimal missing, @Nullable LocalDate until) {
    }

    /**
     * One promise, counted out.
     *
     * @param words        of the letter
     * @param obligationId what is to be shown this year; null when it has been shown or nothing is due
     */
    public record Watch(long contractId, String contractNumber, String contractTitle, long clauseId, String words, Kind kind, List<Row> rows,
                        boolean kept, @Nullable Long obligationId, @Nullable Instant dueAt) {
    }

    /** The promises of all accepted contracts. */
    public List<Watch> all() {
        return promised.contracts().acceptedWith("spare_parts").stream().flatMap(contract -> of(contract).stream()).toList();
    }

    /** The promises of one contract. */
    public List<Watch> of(long contractId) {
        return of(promised.contracts().get(contractId));
    }

    private List<Watch> of(Contract contract) {
        CommitmentVersion version = promised.commitments().version(contract.commitmentVersionId());
        return version.clauses().stream().flatMap(pinned -> pinned.clause() instanceof SpareParts clause
                ? watch(contract, pinned.id(), clause).stream() : Optional.<Watch>empty().stream()).toList();
    }

    private Optional<Watch> watch(Contract contract, long clauseId, SpareParts clause) {
        BigDecimal value = clause.terms().limit().value();
        if (value == null || "ship".equals(clause.measure()) || !clause.terms().marks().isEmpty()) {
            return Optional.empty();
        }
        Kind kind = kind(clause.terms().limit().unit());
        Installed installed = installed(contract);
        List<Row> rows = switch (kind) {
            case SHARE -> installed.byModel().entrySet().stream().map(each -> share(each.getKey(), each.getValue(), value)).toList();
            case COUNT -> List.of(row("", installed.total(), value, fitting(installed.byModel().keySet(), clause.terms().appliesTo())));
            case YEARS -> installed.byModel().entrySet().stream().map(each -> supplied(each.getKey(), each.getValue(), lastDay(contract, clause, value))).toList();
        };
        Optional<ClockView> turn = turn(contract, clauseId);
        return Optional.of(new Watch(orZero(contract.id()), contract.number(), contract.title(), clauseId, words(clause), kind, rows,
                rows.stream().allMatch(row -> row.missing().signum() == 0), turn.map(ClockView::obligationId).orElse(null), turn.map(ClockView::dueAt).orElse(null)));
    }

    private static Kind kind(@Nullable Unit unit) {
        return unit == Unit.PERCENT ? Kind.SHARE : unit == Unit.YEARS ? Kind.YEARS : Kind.COUNT;
    }

    private record Installed(TreeMap<String, Integer> byModel) {
        int total() {
            return byModel.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private Installed installed(Contract contract) {
        return new Installed(units.ofContract(orZero(contract.id())).stream().filter(unit -> unit.isInUse())
                .collect(Collectors.toMap(unit -> unit.model(), unit -> 1, Integer::sum, TreeMap::new)));
    }

    /** A share of the units is rounded up: of a part of a spare nothing is repaired. */
    private Row share(String model, int installed, BigDecimal percent) {
        BigDecimal needed = percent.multiply(BigDecimal.valueOf(installed)).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING);
        return row(model, installed, needed, fitting(List.of(model), null));
    }

    private Row row(String model, int installed, BigDecimal needed, List<Part> fitting) {
        BigDecimal onHand = onHand(fitting);
        return new Row(model, installed, needed, onHand, needed.subtract(onHand).max(BigDecimal.ZERO), null);
    }

    private Row supplied(String model, int installed, LocalDate promisedUntil) {
        List<Part> fitting = fitting(List.of(model), null);
        boolean open = fitting.stream().anyMatch(part -> part.suppliedUntil() == null);
        LocalDate until = open ? null : fitting.stream().map(Part::suppliedUntil).max(Comparator.comparing(Function.identity())).orElse(null);
        boolean kept = open || until != null && !until.isBefore(promisedUntil);
        return new Row(model, installed, BigDecimal.ONE, onHand(fitting), kept ? BigDecimal.ZERO : BigDecimal.ONE, until);
    }

    /** Counted from acceptance, or from the end of the warranty where the letter says so. */
    private LocalDate lastDay(Contract contract, SpareParts clause, BigDecimal years) {
        String event = clause.terms().fromEvent();
        boolean afterWarranty = event != null && (event.contains("保") || event.toLowerCase(Locale.ROOT).contains("warranty"));
        LocalDate accepted = contract.acceptedOn() == null ? contract.signedOn() : contract.acceptedOn();
        LocalDate start = afterWarranty && contract.warrantyEndsOn() != null ? contract.warrantyEndsOn() : accepted;
        return start.plusYears(years.longValue());
    }

    private List<Part> fitting(Collection<String> models, @Nullable String named) {
        return parts.fitting(models).stream().filter(part -> !part.retired() && !part.consumable())
                .filter(part -> named == null || named.isBlank() || part.name().contains(named) || named.contains(part.name())).toList();
    }

    private BigDecimal onHand(List<Part> fitting) {
        return fitting.isEmpty() ? BigDecimal.ZERO
                : jdbc.sql(ON_HAND).param("parts", fitting.stream().map(Part::id).toList()).query(BigDecimal.class).single();
    }

    /** The turn that runs now and has not been shown. */
    private Optional<ClockView> turn(Contract contract, long clauseId) {
        Instant now = promised.clock().instant();
        return obligations.of(Subject.contract(orZero(contract.id()))).stream().filter(view -> view.kind() == ObligationKind.SPARE_PARTS && view.state().isOpen())
                .filter(view -> view.clause() != null && view.clause().id() == clauseId && !view.startsAt().isAfter(now))
                .min(Comparator.comparing(ClockView::dueAt));
    }

    private static String words(SpareParts clause) {
        if (clause.terms().span() != null) {
            return clause.terms().span().text();
        }
        return clause.terms().note() == null ? "" : clause.terms().note();
    }

    private static long orZero(@Nullable Long id) {
        return id == null ? 0 : id;
    }
}
