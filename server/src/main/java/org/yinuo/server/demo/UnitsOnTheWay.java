package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.catalog.ProductCategories;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.catalog.TermStart;
import org.yinuo.server.installedbase.TakeUnitStep;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.installedbase.UnitNote;
import org.yinuo.server.installedbase.UnitStage;
import org.yinuo.server.installedbase.UnitStep;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.meter.MeterReadings;
import org.yinuo.server.meter.ServiceCycles;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;

/** A catalogue, and units on their way from the warehouse to the customer. */
@Component
@Lazy
class UnitsOnTheWay implements Chapter {
    private final Staff staff;
    private final Addresses addresses;
    private final Catalogue catalogue;
    private final Registers registers;
    private final History history;
    private final Map<String, Long> categories = new HashMap<>();

    UnitsOnTheWay(Staff staff, Addresses addresses, Catalogue catalogue, Registers registers, History history) {
        this.staff = staff;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.registers = registers;
        this.history = history;
    }

    /** What is sold. */
    @Component
    @Lazy
    record Catalogue(ProductCategories categories, ProductModels models) {
    }

    /** What is known of each piece. */
    @Component
    @Lazy
    record Registers(Units units, TakeUnitStep steps, ServiceCycles cycles, Attachments attachments) {
    }

    /** Fills the catalogue, registers the units, and plans their way. */
    @Override
    public void open(When when) {
        List<Table.Row> rows = Table.read("units.txt");
        staff.as("desk", () -> {
            addresses.enter(rows.stream().filter(row -> row.kind().equals("customer")).toList());
            rows.forEach(row -> enter(row, when));
        });
    }

    private void enter(Table.Row row, When when) {
        switch (row.kind()) {
            case "category" -> categories.put(row.field(0), catalogue.categories().create(new ProductCategory.Draft(row.field(0), row.field(1),
                    Integer.valueOf(row.field(2)), TermStart.valueOf(row.field(3)))).id());
            case "model" -> catalogue.models().create(model(row));
            case "unit" -> unit(row, when);
            default -> { }
        }
    }

    private ProductModel.Draft model(Table.Row row) {
        List<ProductModel.Part> parts = row.below().stream().map(part -> new ProductModel.Part(part.field(0), number(part.field(1)),
                number(part.field(2)), part.field(3).equals("main"))).toList();
        return new ProductModel.Draft(row.field(0), row.field(1), categories.get(row.field(2)), row.field(3), number(row.field(4)), TermStart.INVOICE,
                row.field(5).isEmpty() ? null : ProductModel.MeterUnit.valueOf(row.field(5)), number(row.field(6)), amount(row.field(7)), List.copyOf(parts));
    }

    private void unit(Table.Row row, When when) {
        LocalDate sold = row.field(4).isEmpty() ? null : when.today().minusDays(Long.parseLong(row.field(4)));
        long id = registers.units().enter(new UnitDraft(addresses.customer(row.field(0)), addresses.site(row.field(0)), null, row.field(1), row.field(2),
                row.field(3), null, null, row.field(6), row.field(7), null, "", sold, amount(row.field(5)))).id();
        for (Table.Row step : row.below()) {
            if (step.field(0).equals("CYCLE")) {
                registers.cycles().set(registers.units().get(id), new ServiceCycles.Draft(number(step.field(2)), amount(step.field(3)),
                        when.today().minusDays(Long.parseLong(step.field(1))), BigDecimal.ZERO));
            } else {
                LocalDate on = LocalDate.ofInstant(when.at(step.field(1)), HouseZone.ZONE);
                history.at(when.at(step.field(1)), () -> staff.as("desk", () -> happen(id, step, on)));
            }
        }
    }

    private void happen(long id, Table.Row step, LocalDate on) {
        switch (step.field(0)) {
            case "READING" -> registers.cycles().read(id, new MeterReadings.Draft(on, amount(step.field(2)), false, ""));
            case "TRANSIT" -> registers.steps().note(id, new UnitNote(UnitNote.Kind.TRANSIT, on, step.field(2), step.field(5), List.of()));
            default -> take(id, step, on);
        }
    }

    /** What is unpacked is signed for by the customer. */
    private void take(long id, Table.Row step, LocalDate on) {
        UnitStage to = UnitStage.valueOf(step.field(0));
        boolean signed = to == UnitStage.UNPACKED;
        Long signature = signed ? registers.attachments().keep("signature.png", Pen.write("温岚")).id() : null;
        List<UnitStep.Finding> findings = signed && !step.field(5).isEmpty() ? List.of(new UnitStep.Finding(UnitStep.FindingKind.SHORTAGE, step.field(5)))
                : List.of();
        registers.steps().take(id, new UnitStep(to, on, step.field(2), step.field(5), List.of(), step.field(3), step.field(4), List.copyOf(findings),
                signed ? "温岚" : null, signature), ETags.of(registers.units().get(id).version()));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
