package org.yinuo.server.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.workorder.VisitChapter;
import org.yinuo.server.workorder.WorkOrder;

/** The parts of a visit, as everybody sees them, as the customer signs them and as they are printed. */
@Component
class PartsChapter implements VisitChapter {
    private final VisitParts parts;

    PartsChapter(VisitParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        VisitParts.OfVisit all = of(visit);
        return all.reserved().isEmpty() && all.used().isEmpty() && all.takenBack().isEmpty() ? null : all;
    }

    @Override
    public @Nullable Object signedContent(WorkOrder visit) {
        List<Map<String, String>> used = of(visit).used().stream().map(PartsChapter::signed).toList();
        return used.isEmpty() ? null : used;
    }

    @Override
    public List<WorkOrderPaper.Part> partsPrinted(WorkOrder visit, Locale language) {
        return of(visit).used().stream().map(used -> new WorkOrderPaper.Part(used.number(), used.name(),
                (PartsLedger.plain(used.quantity()) + " " + used.unit()).strip(), used.replaces(), used.serial(), "")).toList();
    }

    private VisitParts.OfVisit of(WorkOrder visit) {
        Long id = visit.id();
        if (id == null) {
            throw new IllegalStateException("a visit that is shown has an id");
        }
        return parts.of(id);
    }

    private static Map<String, String> signed(VisitParts.Used used) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", used.number());
        words.put("name", used.name());
        words.put("quantity", PartsLedger.plain(used.quantity()));
        words.put("serial", used.serial());
        words.put("replaces", used.replaces());
        return words;
    }
}
