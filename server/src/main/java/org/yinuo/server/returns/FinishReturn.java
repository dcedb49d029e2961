package org.yinuo.server.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.installedbase.TakenBack;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.nonconforming.Holds;
import org.yinuo.server.returns.ReturnCase.Outcome;
import org.yinuo.server.returns.ReturnCase.Stage;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Gives the customer what was decided: his money, another unit, or his own. */
@Service
@Transactional
public class FinishReturn {
    private final MoveReturn move;
    private final Units units;
    private final TakenBack takenBack;
    private final Exchange exchange;

    FinishReturn(MoveReturn move, Units units, TakenBack takenBack, Exchange exchange) {
        this.move = move;
        this.units = units;
        this.takenBack = takenBack;
        this.exchange = exchange;
    }

    /** What decides about the unit in exchange. */
    @Component
    record Exchange(Holds holds, FindRights rights, ProductModels models) {

        WarrantyRunsOn warranty(Unit faulty, LocalDate on) {
            String goods = models.named(faulty.model()).map(ProductModel::category).map(ProductCategory::goods).orElse(null);
            return WarrantyRunsOn.after(faulty, on, goods, rights.version(faulty).map(CommitmentVersion::commitment).orElse(null));
        }
    }

    /** The unit in exchange; the model of the faulty one where none is said. */
    public record Replacement(@Nullable String serial, @Nullable String model, @Nullable String batch, @Nullable String firmware) {

        public Replacement {
            serial = Given.required(serial, 60, "serial");
            model = Given.text(model, 60, "model");
            batch = Given.text(batch, 60, "batch");
            firmware = Given.text(firmware, 60, "firmware");
        }
    }

    /** How it gets to the customer: sent by a carrier, or, without a waybill, into his hands. */
    public record Way(@Nullable String carrier, @Nullable String waybill) {

        public Way {
            carrier = Given.text(carrier, 60, "carrier");
            waybill = Given.text(waybill, 60, "waybill");
            if (waybill.isEmpty() && !carrier.isEmpty()) {
                throw Refusal.invalid("return-waybill-missing").at("waybill");
            }
        }

        private String after(String text) {
            String words = (carrier + " " + waybill).strip();
            return text.isEmpty() || words.isEmpty() ? text + words : text + " · " + words;
        }
    }

    /** The money is with the customer. */
    public void refunded(long id, @Nullable String ifMatch, LocalDate on, String text) {
        ReturnCase found = decided(id, ifMatch, Outcome.REFUND);
        move.requireDay(found, on);
        takenBack.refund(units.get(found.unitId()), on, "return:" + id, found.number());
        end(found, new ReturnCase.Ending(on, text, null, null, null, null, null), "RETURN_REFUNDED");
    }

    /**
     * Another unit is with the customer, or on its way to him. Both ledgers name the other one and the rule its warranty runs by.
     *
     * @throws Refusal {@code goods-held}, {@code replacement-in-use}, {@code return-same-serial}
     */
    public void exchanged(long id, @Nullable String ifMatch, LocalDate on, Replacement by, Way way, String text) {
        ReturnCase found = decided(id, ifMatch, Outcome.EXCHANGE);
        move.requireDay(found, on);
        Unit faulty = units.get(found.unitId());
        String serial = String.valueOf(by.serial());
        String model = String.valueOf(by.model()).isEmpty() ? faulty.model() : String.valueOf(by.model());
        if (serial.equalsIgnoreCase(faulty.serial()) && model.equalsIgnoreCase(faulty.model())) {
            throw Refusal.invalid("return-same-serial").at("serial");
        }
        exchange.holds().requireFree(model, serial, String.valueOf(by.batch()));
        units.named(serial, model).ifPresent(known -> exchange.holds().requireFree(known.model(), known.serial(), known.particulars().batch()));
        WarrantyRunsOn warranty = exchange.warranty(faulty, on);
        Unit replacement = takenBack.exchange(faulty, new TakenBack.Given(draft(faulty, by, model, warranty),
                new Unit.CountsFrom(warranty.deliveredOn(), warranty.acceptedOn()), String.valueOf(way.carrier()), String.valueOf(way.waybill())),
                on, "return:" + id, found.number() + " · " + words(warranty));
        end(found, new ReturnCase.Ending(on, way.after(text), replacement.id(), warranty, way.carrier(), way.waybill(), null), "RETURN_EXCHANGED");
    }

    /** His own unit is on its way to him, repaired or as it came. */
    public void sentBack(long id, @Nullable String ifMatch, LocalDate on, String text, Way way) {
        ReturnCase found = move.at(id, ifMatch, Set.of(Stage.DECIDED), "return-not-decided");
        Outcome outcome = found.decision() == null ? Outcome.SEND_BACK : found.decision().outcome();
        if (outcome != Outcome.REPAIR && outcome != Outcome.SEND_BACK) {
            throw Refusal.conflict("return-decided-otherwise");
        }
        move.requireDay(found, on);
        end(found, new ReturnCase.Ending(on, way.after(text), null, null, way.carrier(), way.waybill(), null), outcome == Outcome.REPAIR ? "RETURN_REPAIRED" : "RETURN_SENT_BACK");
    }

    private ReturnCase decided(long id, @Nullable String ifMatch, Outcome outcome) {
        ReturnCase found = move.at(id, ifMatch, Set.of(Stage.DECIDED), "return-not-decided");
        if (found.decision() == null || found.decision().outcome() != outcome) {
            throw Refusal.conflict("return-decided-otherwise");
        }
        return found;
    }

    private void end(ReturnCase found, ReturnCase.Ending ending, String kind) {
        move.move(MoveReturn.staged(found, found.stage(), found.decision(), ending), Stage.DONE,
                new ReturnSteps.Step(kind, ending.on(), ending.text(), Map.of(), List.of()));
    }

    private static UnitDraft draft(Unit faulty, Replacement by, String model, WarrantyRunsOn warranty) {
        return new UnitDraft(faulty.customerId(), faulty.siteId(), faulty.contractId(), by.serial(), model, faulty.name(), null, null, by.batch(),
                faulty.particulars().room(), faulty.particulars().parentId(), by.firmware(), warranty.soldOn(), faulty.particulars().price());
    }

    private static String words(WarrantyRunsOn warranty) {
        return String.join(" ", warranty.rules().stream().map(WarrantyRunsOn.Line::zh).toList());
    }
}
