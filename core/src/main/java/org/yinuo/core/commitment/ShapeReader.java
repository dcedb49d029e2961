package org.yinuo.core.commitment;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a written clause: first the fields of its kind, then those all kinds share; the rest stays as extras. */
final class ShapeReader {
    private ShapeReader() {
    }

    static Clause read(Map<String, ?> written) {
        Fields fields = new Fields(written);
        ClauseType type = Words.find(ClauseType.class, "type", fields.text("type"));
        fields.rest().remove("extra");
        Clause clause = own(type, fields);
        return clause.with(terms(fields));
    }

    private static Terms terms(Fields fields) {
        Severity severity = fields.word(Severity.class, "severity");
        Channel channel = fields.word(Channel.class, "channel");
        return new Terms(fields.text("id"),
                severity == null ? Severity.ANY : severity, fields.text("level"),
                channel == null ? Channel.ANY : channel, limit(fields),
                fields.text("calendar"), fields.text("applies_to"), fields.text("from_event"), fields.text("condition"),
                fields.text("combine"), fields.text("group"), marks(fields), fields.text("conflict"), fields.text("note"),
                span(fields), Extras.kept(fields.rest()));
    }

    private static Limit limit(Fields fields) {
        Unit unit = fields.word(Unit.class, "unit");
        Per per = fields.word(Per.class, "per");
        boolean hourlyMoney = unit == null && fields.takes("measure", Words.YUAN_AN_HOUR);
        boolean hourly = hourlyMoney || per == null && fields.takes("measure", Words.AN_HOUR);
        boolean tenThousands = unit == null && fields.takes("measure", Words.TEN_THOUSAND_YUAN);
        BigDecimal value = fields.number("value");
        boolean money = tenThousands || hourlyMoney || unit == null && fields.takes("measure", Words.YUAN);
        return new Limit(tenThousands && value != null ? value.movePointRight(ShapeWriter.TEN_THOUSAND) : value, fields.number("value_min"), fields.number("value_max"),
                money ? Unit.YUAN : unit, hourly ? Per.HOUR : per, fields.word(Comparison.class, "op"),
                fields.number("quantile"));
    }

    private static EnumSet<Mark> marks(Fields fields) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (Boolean.TRUE.equals(fields.flag(mark.word()))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static @Nullable Span span(Fields fields) {
        if (!fields.has("start") && !fields.has("end") && !fields.has("text")) {
            return null;
        }
        int start = fields.place("start");
        int end = fields.place("end");
        String text = fields.text("text");
        return new Span(start, end, text == null ? "" : text);
    }

    private static Clause own(ClauseType type, Fields fields) {
        Terms none = Terms.EMPTY;
        return switch (type) {
            case WARRANTY_TERM -> new WarrantyTerm(none, Boolean.TRUE.equals(fields.flag("lifetime")));
            case WARRANTY_START -> new WarrantyStart(none);
            case SUPPORT_HOURS -> new SupportHours(none);
            case RESPONSE_TIME -> new ResponseTime(none);
            case ARRIVAL_TIME -> new ArrivalTime(none);
            case RESOLUTION_TIME -> new ResolutionTime(none, fields.text("target"));
            case RECOVERY_TIME -> new RecoveryTime(none, fields.text("measure"));
            case TEMPORARY_FIX -> new TemporaryFix(none, fields.text("action"));
            case ESCALATION -> new Escalation(none, fields.text("from_level"), fields.text("to_level"));
            case INSPECTION_FREQUENCY -> new InspectionFrequency(none, fields.text("measure"));
            case FOLLOWUP_FREQUENCY -> new FollowupFrequency(none);
            case TRAINING -> new Training(none);
            case SPARE_PARTS -> new SpareParts(none, fields.text("measure"), fields.text("base"));
            case PENALTY -> new Penalty(none, fields.text("party"), fields.text("base"), fields.number("cap_percent"),
                    fields.text("breach"));
            case STAFFING -> new Staffing(none, fields.text("role"), fields.text("measure"));
            case REPORT_FREQUENCY -> new ReportFrequency(none);
            case UPGRADE -> new Upgrade(none, fields.flag("free"), fields.text("base"));
            case RETURN_REFUND -> new ReturnRefund(none, fields.text("action"), fields.text("freight"));
            case POST_WARRANTY -> new PostWarranty(none, fields.text("price"));
            case EXCLUSION -> new Exclusion(none);
            case LIFETIME_SERVICE -> new LifetimeService(none);
            case COMPLAINT_RESPONSE -> new ComplaintResponse(none);
            case CONFIDENTIALITY -> new Confidentiality(none);
            case COVERAGE -> new Coverage(none);
            case AVAILABILITY -> new Availability(none);
            case QUALITY_TARGET -> new QualityTarget(none);
            case REPORT_DEADLINE -> new ReportDeadline(none);
            case ONSITE_STANDBY -> new OnsiteStandby(none);
            case DRILL_FREQUENCY -> new DrillFrequency(none);
            case FEE -> new Fee(none);
            case LIABILITY_CAP -> new LiabilityCap(none);
            case DELIVERY_TIME -> new DeliveryTime(none);
        };
    }
}
