package org.yinuo.server.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.papers.UnitLabelSheet;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.records.Letterhead;
import org.yinuo.server.records.PrintedPaper;
import org.yinuo.server.records.Wording;
import org.yinuo.server.shared.Refusal;

/** Prints sheets of labels; units without a label get one. */
@Component
public class PrintUnitLabels {
    /** How many are printed at once. */
    private static final int MOST = 500;
    private static final String ORIGIN = "https?://[A-Za-z0-9.\\-\\[\\]:]{1,200}";
    private final Units units;
    private final UnitLabels labels;
    private final Letterhead letterhead;

    PrintUnitLabels(Units units, UnitLabels labels, Letterhead letterhead) {
        this.units = units;
        this.labels = labels;
        this.letterhead = letterhead;
    }

    /**
     * A sheet of labels.
     *
     * @param leftOut how many units got none, being scrapped or taken back
     */
    public record Sheet(PrintedPaper paper, int leftOut) {
    }

    /**
     * The labels in the order asked for, of the units that are in use.
     *
     * @param origin scheme and host under which customers reach the house
     * @throws Refusal {@code units-too-many}, {@code units-none}, {@code labels-none-in-use} or {@code unit-unknown} (404)
     */
    @Transactional
    public Sheet print(List<Long> unitIds, String origin, Locale language) {
        List<Long> wanted = unitIds.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw Refusal.invalid("units-none").at("unitIds");
        }
        if (wanted.size() > MOST) {
            throw Refusal.invalid("units-too-many", MOST).at("unitIds");
        }
        if (!origin.matches(ORIGIN)) {
            throw Refusal.invalid("label-origin-invalid").at("origin");
        }
        Map<Long, Unit> known = units.find(wanted).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        if (known.size() < wanted.size()) {
            throw Refusal.notFound("unit-unknown");
        }
        List<UnitLabelSheet.Label> sheet = wanted.stream().map(known::get).filter(Objects::nonNull).filter(Unit::isInUse).map(unit -> label(unit, origin)).toList();
        if (sheet.isEmpty()) {
            throw Refusal.conflict("labels-none-in-use");
        }
        Wording wording = letterhead.wording(language);
        PrintedPaper paper = new PrintedPaper(wording.say("title.unit-labels"), "unit-labels", String.valueOf(sheet.size()),
                UnitLabelSheet.render(sheet, letterhead.vendor(wording), language));
        return new Sheet(paper, wanted.size() - sheet.size());
    }

    private UnitLabelSheet.Label label(Unit unit, String origin) {
        return new UnitLabelSheet.Label(origin + "/label#" + labels.of(unit.id()).token(), unit.model(), unit.serial(), unit.name());
    }
}
