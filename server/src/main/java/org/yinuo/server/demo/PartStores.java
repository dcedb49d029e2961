package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.parts.CountStock;
import org.yinuo.server.parts.Move;
import org.yinuo.server.parts.Part;
import org.yinuo.server.parts.Parts;
import org.yinuo.server.parts.Place;
import org.yinuo.server.parts.Places;
import org.yinuo.server.parts.ReorderPoints;
import org.yinuo.server.parts.StoreWork;
import org.yinuo.server.parts.Transfers;
import org.yinuo.server.shared.Money;

/** The stores and what moved between them. */
@Component
@Lazy
class PartStores implements Chapter {
    private final Catalogue catalogue;
    private final Work work;
    private final Staff staff;
    private final History history;
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> parts = new HashMap<>();

    PartStores(Catalogue catalogue, Work work, Staff staff, History history) {
        this.catalogue = catalogue;
        this.work = work;
        this.staff = staff;
        this.history = history;
    }

    /** What there is. */
    @Component
    @Lazy
    record Catalogue(Parts parts, Places places, ReorderPoints points) {
    }

    /** What is done with it. */
    @Component
    @Lazy
    record Work(StoreWork store, Transfers transfers, CountStock count) {
    }

    @Override
    public void open(When when) {
        for (Table.Row row : Table.read("parts.txt")) {
            switch (row.kind()) {
                case "place" -> staff.as("warehouse", () -> place(row));
                case "part" -> staff.as("warehouse", () -> part(row));
                case "receive" -> at(when, row.field(1), () -> work.store().receive(place(row, 0), StoreWork.Outside.SUPPLIER, items(row.field(2)), row.field(3)));
                case "send" -> send(when, row);
                case "count" -> at(when, row.field(1), () -> work.count().count(place(row, 0), counted(row.field(2)), row.field(3)));
                case "remove" -> at(when, row.field(2),
                        () -> work.store().remove(place(row, 0), StoreWork.Outside.valueOf(row.field(1)), items(row.field(3)), row.field(4)));
                default -> throw new IllegalStateException("no store knows how to " + row.kind());
            }
        }
    }

    private void at(When when, String words, Runnable act) {
        history.at(when.at(words), () -> staff.as("warehouse", act));
    }

    private void place(Table.Row row) {
        Long keeper = row.fieldOrNull(3) == null ? null : staff.id(row.field(3));
        places.put(row.field(0), catalogue.places().create(new Place.Draft(Place.Kind.valueOf(row.field(1)), row.field(2), keeper, false)).id());
    }

    private void part(Table.Row row) {
        List<String> models = Arrays.stream(row.field(6).split(",")).map(String::strip).filter(model -> !model.isEmpty()).toList();
        long id = catalogue.parts().create(new Part.Draft(row.field(0), row.field(1), row.field(2), row.field(3).equals("yes"),
                row.field(4).equals("yes"), Money.cny(row.field(5)), null, models, false)).id();
        parts.put(row.field(0), id);
        String[] point = row.field(7).split("/");
        catalogue.points().set(id, places.get("centre"), new BigDecimal(point[0]), new BigDecimal(point[1]));
    }

    private void send(When when, Table.Row row) {
        Map<String, Long> sent = new HashMap<>();
        at(when, row.field(2), () -> sent.put("id", work.transfers().send(place(row, 0), places.get(row.field(1)), items(row.field(3)), "").id()));
        if (!row.field(4).isEmpty()) {
            at(when, row.field(4), () -> work.transfers().receive(sent.get("id"), null, List.of(), ""));
        }
    }

    private long place(Table.Row row, int field) {
        return places.get(row.field(field));
    }

    private List<Move.Item> items(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).map(this::item).toList();
    }

    /** For example {@code SFP-10G*20} or {@code PSU-S7-600:P6-2401}. */
    private Move.Item item(String word) {
        String[] parts = word.split("[*:]");
        boolean serial = word.contains(":");
        return new Move.Item(this.parts.get(parts[0]), serial ? BigDecimal.ONE : new BigDecimal(parts[1]), serial ? parts[1] : "", Move.Condition.GOOD);
    }

    private List<CountStock.Counted> counted(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).map(word -> word.split("="))
                .map(word -> new CountStock.Counted(parts.get(word[0]), "", Move.Condition.GOOD, new BigDecimal(word[1]))).toList();
    }
}
