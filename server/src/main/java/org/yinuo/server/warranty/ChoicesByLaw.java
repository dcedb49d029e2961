package org.yinuo.server.warranty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.meter.MeterReadings;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Tells what the buyer of a unit may choose by the rules on repair, exchange and refund (三包). */
@Component
public class ChoicesByLaw {
    private final Units units;
    private final ProductModels models;
    private final RepairHistory history;
    private final MeterReadings meters;
    private final CoverOfUnit cover;
    private final ZonedToday today;

    ChoicesByLaw(Units units, ProductModels models, RepairHistory history, MeterReadings meters, CoverOfUnit cover, ZonedToday today) {
        this.units = units;
        this.models = models;
        this.history = history;
        this.meters = meters;
        this.cover = cover;
        this.today = today;
    }

    /** The day of the house. */
    @Component
    static class ZonedToday {
        private final Clock clock;

        ZonedToday(Clock clock) {
            this.clock = clock;
        }

        LocalDate day() {
            return HouseZone.today(clock);
        }
    }

    /**
     * The choices as far as the facts go; what is missing is asked for.
     *
     * @throws Refusal {@code law-facts-wrong} when facts contradict each other
     */
    @Transactional(readOnly = true)
    public LawAnswer of(long unitId, LawFacts said, Locale language) {
        Unit unit = units.get(unitId);
        List<RepairHistory.Repair> repairs = history.of(unitId);
        String goods = models.named(unit.model()).map(ProductModel::category).map(ProductCategory::goods).orElse(null);
        if (goods == null) {
            return new LawAnswer(null, List.of(), List.of("goods"), List.of(), List.of(), List.of(), repairs);
        }
        try {
            LawWords words = new LawWords(language);
            return goods.equals(ProductCategory.CAR)
                    ? new CarChoices(unit, said, repairs, meters.latest(unitId), today.day(), cover.statutoryDays(), words).answer()
                    : new GoodsChoices(goods, unit, said, repairs, today.day(), cover.statutoryDays(), words).answer();
        } catch (FactsRefused refused) {
            throw wrong(refused, language);
        }
    }

    private static Refusal wrong(FactsRefused refused, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Refusal.invalid("law-facts-wrong", english ? Optional.ofNullable(refused.getMessage()).orElse("") : refused.zh());
    }
}
