package org.yinuo.server.installedbase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/**
 * One piece of equipment.
 *
 * @param serial     unique for the model
 * @param contractId under which it was sold
 * @param acceptedOn from when its warranty counts, as a rule
 * @param countsFrom where it was given in exchange: the days from which the promises for it count
 */
public record Unit(long id, String serial, String model, String name, long customerId, @Nullable Long siteId,
        @Nullable Long contractId, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, Particulars particulars, Life life,
        @Nullable CountsFrom countsFrom, int version) {

    static final String COLUMNS = """
            id, serial, model, name, customer_id, site_id, contract_id, installed_on, accepted_on, batch, room, parent_id, firmware, sold_on, price,
            stage, shipped_on, delivered_on, unpacked_on, commissioned_on, scrapped_on,
            (select taken_on from unit_taken_back t where t.unit_id = unit.id) as taken_back_on, carrier, waybill, exchanged_on,
            counts_from_delivery, counts_from_acceptance, version""";

    /**
     * What is known of it besides.
     *
     * @param room     where on the site it stands
     * @param parentId the unit it is a component of
     * @param soldOn   the day of the invoice
     * @param price    on the invoice, in yuan
     */
    public record Particulars(String batch, String room, @Nullable Long parentId, String firmware, @Nullable LocalDate soldOn,
            @Nullable BigDecimal price) {}

    /**
     * How far it has come, and when. The days of installation and acceptance stand in the unit.
     *
     * @param takenBackOn since when the house has it again, exchanged or refunded
     */
    public record Life(UnitStage stage, @Nullable LocalDate shippedOn, @Nullable LocalDate deliveredOn, @Nullable LocalDate unpackedOn,
            @Nullable LocalDate commissionedOn, @Nullable LocalDate scrappedOn, @Nullable LocalDate takenBackOn, String carrier, String waybill) {}

    /**
     * The days a unit given in exchange takes over from the one before it, or the day of exchange where a promise begins anew. They are no
     * steps of its own and change with none.
     */
    public record CountsFrom(@Nullable LocalDate deliveredOn, @Nullable LocalDate acceptedOn) {}

    /** The day of receipt from which promises count. */
    public @Nullable LocalDate receiptThatCounts() {
        return countsFrom == null ? life.deliveredOn : countsFrom.deliveredOn;
    }

    /**
     * The day of acceptance from which promises count.
     *
     * @param ofContract the acceptance of the contract it was sold under
     */
    public @Nullable LocalDate acceptanceThatCounts(@Nullable LocalDate ofContract) {
        Stream<@Nullable LocalDate> days = countsFrom == null ? Stream.of(acceptedOn, ofContract) : Stream.of(countsFrom.acceptedOn, ofContract, acceptedOn);
        return days.flatMap(Stream::ofNullable).findFirst().orElse(null);
    }

    /** The day of the latest step that is known. */
    Optional<LocalDate> latestStep() {
        return Stream.of(life.shippedOn, life.deliveredOn, life.unpackedOn, installedOn, life.commissionedOn, acceptedOn)
                .flatMap(Stream::ofNullable).max(Comparator.naturalOrder());
    }

    /** The first day anything is known of it. */
    public Optional<LocalDate> earliestDay() {
        return Stream.of(particulars.soldOn, life.shippedOn, life.deliveredOn, life.unpackedOn, installedOn, life.commissionedOn, acceptedOn)
                .flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    /** Whether it is no longer in the world. */
    @JsonIgnore
    public boolean isScrapped() {
        return life.stage == UnitStage.SCRAPPED;
    }

    /** Whether the house has it again. */
    @JsonIgnore
    public boolean isTakenBack() {
        return life.takenBackOn != null;
    }

    /** Whether a customer has it and may use it. */
    @JsonIgnore
    public boolean isInUse() {
        return !isScrapped() && !isTakenBack();
    }

    /** @throws Refusal {@code unit-scrapped}, {@code unit-taken-back} */
    public void requireInUse() {
        if (isScrapped()) {
            throw Refusal.conflict("unit-scrapped");
        }
        requireNotTakenBack();
    }

    /** @throws Refusal {@code unit-taken-back} */
    public void requireNotTakenBack() {
        if (isTakenBack()) {
            throw Refusal.conflict("unit-taken-back");
        }
    }

    static Unit of(ResultSet row, int number) throws SQLException {
        return new Unit(row.getLong("id"), row.getString("serial"), row.getString("model"), row.getString("name"),
                row.getLong("customer_id"), Columns.numberOrNull(row, "site_id"),
                Columns.numberOrNull(row, "contract_id"), Columns.dateOrNull(row, "installed_on"),
                Columns.dateOrNull(row, "accepted_on"), new Particulars(row.getString("batch"), row.getString("room"),
                Columns.numberOrNull(row, "parent_id"), row.getString("firmware"), Columns.dateOrNull(row, "sold_on"),
                row.getBigDecimal("price")), new Life(UnitStage.valueOf(row.getString("stage")), Columns.dateOrNull(row, "shipped_on"),
                Columns.dateOrNull(row, "delivered_on"), Columns.dateOrNull(row, "unpacked_on"), Columns.dateOrNull(row, "commissioned_on"),
                Columns.dateOrNull(row, "scrapped_on"), Columns.dateOrNull(row, "taken_back_on"), row.getString("carrier"), row.getString("waybill")),
                countsFrom(row), row.getInt("version"));
    }

    private static @Nullable CountsFrom countsFrom(ResultSet row) throws SQLException {
        return Columns.dateOrNull(row, "exchanged_on") == null ? null
                : new CountsFrom(Columns.dateOrNull(row, "counts_from_delivery"), Columns.dateOrNull(row, "counts_from_acceptance"));
    }
}
