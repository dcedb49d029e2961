package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a clause in the order a person would read it: kind, amount, circumstances, own fields, place. */
final class ShapeWriter {
    /** Digits between 元 and 万元. */
    static final int TEN_THOUSAND = 4;
    private final Map<String, @Nullable Object> out = new LinkedHashMap<>();

    private ShapeWriter() {
    }

    static Map<String, @Nullable Object> write(Clause clause) {
        ShapeWriter writer = new ShapeWriter();
        Terms terms = clause.terms();
        writer.said("id", terms.id());
        writer.out.put("type", clause.type().word());
        writer.out.put("severity", terms.severity().word());
        writer.said("level", terms.level());
        writer.out.put("channel", terms.channel().word());
        writer.limit(terms.limit(), inTenThousands(terms));
        writer.circumstances(terms);
        writer.own(clause);
        terms.marks().forEach(mark -> writer.said(mark.word(), true));
        writer.said("extra", clause.type().core() ? null : true);
        writer.place(terms.span());
        writer.said("note", terms.note());
        terms.extras().forEach(writer.out::putIfAbsent);
        return writer.out;
    }

    /** A sum the letter writes in 万元 is written so again: the number as written. */
    private static boolean inTenThousands(Terms terms) {
        return terms.limit().unit() == Unit.YUAN && terms.limit().per() != Per.HOUR && terms.note() != null && terms.note().endsWith(Words.TEN_THOUSAND_YUAN);
    }

    private void limit(Limit limit, boolean tenThousands) {
        boolean money = limit.unit() == Unit.YUAN;
        boolean hourly = limit.per() == Per.HOUR;
        out.put("value", number(tenThousands && limit.value() != null ? limit.value().movePointLeft(TEN_THOUSAND) : limit.value()));
        out.put("unit", money ? null : word(limit.unit()));
        said("measure", money ? hourly ? Words.YUAN_AN_HOUR : tenThousands ? Words.TEN_THOUSAND_YUAN : Words.YUAN : hourly ? Words.AN_HOUR : null);
        said("value_min", number(limit.min()));
        said("value_max", number(limit.max()));
        said("per", hourly ? null : word(limit.per()));
        said("op", word(limit.op()));
        said("quantile", number(limit.quantile()));
    }

    private void circumstances(Terms terms) {
        said("calendar", terms.calendar());
        said("applies_to", terms.appliesTo());
        said("from_event", terms.fromEvent());
        said("condition", terms.condition());
        said("combine", terms.combine());
        said("group", terms.group());
        said("conflict", terms.conflict());
    }

    private void own(Clause clause) {
        switch (clause) {
            case WarrantyTerm term -> said("lifetime", term.lifetime() ? true : null);
            case ResolutionTime time -> said("target", time.target());
            case RecoveryTime time -> said("measure", time.measure());
            case TemporaryFix fix -> said("action", fix.action());
            case Escalation step -> {
                said("from_level", step.fromLevel());
                said("to_level", step.toLevel());
            }
            case InspectionFrequency visits -> said("measure", visits.measure());
            case SpareParts parts -> {
                said("measure", parts.measure());
                said("base", parts.base());
            }
            case Penalty penalty -> {
                said("party", penalty.party());
                said("base", penalty.base());
                said("cap_percent", number(penalty.capPercent()));
                said("breach", penalty.breach());
            }
            case Staffing people -> {
                said("role", people.role());
                said("measure", people.measure());
            }
            case Upgrade upgrade -> {
                said("free", upgrade.free());
                said("base", upgrade.base());
            }
            case ReturnRefund right -> {
                said("action", right.action());
                said("freight", right.freight());
            }
            case PostWarranty service -> said("price", service.price());
            case WarrantyStart _, SupportHours _, ResponseTime _, ArrivalTime _, FollowupFrequency _, Training _,
                 ReportFrequency _, Exclusion _, LifetimeService _, ComplaintResponse _, Confidentiality _, Coverage _,
                 Availability _, QualityTarget _, ReportDeadline _, OnsiteStandby _, DrillFrequency _, Fee _,
                 LiabilityCap _, DeliveryTime _ -> { }
        }
    }

    private void place(@Nullable Span span) {
        if (span != null) {
            out.put("text", span.text());
            out.put("start", span.startInclusive());
            out.put("end", span.endExclusive());
        }
    }

    private void said(String key, @Nullable Object value) {
        if (value != null) {
            out.put(key, value);
        }
    }

    private static @Nullable String word(@Nullable Word constant) {
        return constant == null ? null : constant.word();
    }

    private static @Nullable Number number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 9 ? (Number) plain.intValueExact() : plain;
    }
}
