package org.yinuo.core.letter.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.*;

/** Commitments of every kind of clause, made from a seed: the same seed makes the same commitment. */
final class GeneratedCommitments {
    private static final List<String> REGIONS = List.of("西藏地区", "省内用户", "本市用户", "海外站点");
    private static final List<String> PRODUCTS = List.of("服务器", "交换机", "打印机", "水泵机组", "应用软件");
    private static final List<String> CONDITIONS = List.of("用户要求现场处理", "备件到达后", "设备停机", "合同款项已付清");
    private static final List<String> STARTS = List.of("验收合格", "设备交付", "系统上线", "签订验收单");
    private static final List<String> ROLES = List.of("驻场工程师", "售后服务工程师", "技术专家");

    /** The same words for letters in English. */
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("西藏地区", "the west region"), Map.entry("省内用户", "users in the province"), Map.entry("本市用户", "users in the city"),
            Map.entry("海外站点", "overseas sites"), Map.entry("服务器", "servers"), Map.entry("交换机", "switches"), Map.entry("打印机", "printers"),
            Map.entry("水泵机组", "pumps"), Map.entry("应用软件", "application software"), Map.entry("用户要求现场处理", "the user asks for a visit"),
            Map.entry("备件到达后", "the part is at hand"), Map.entry("设备停机", "the equipment stands still"), Map.entry("合同款项已付清", "the contract is paid"),
            Map.entry("验收合格", "acceptance"), Map.entry("设备交付", "delivery of the equipment"), Map.entry("系统上线", "commissioning of the system"),
            Map.entry("签订验收单", "signing of the acceptance report"), Map.entry("驻场工程师", "resident engineers"),
            Map.entry("售后服务工程师", "service engineers"), Map.entry("技术专家", "technical experts"), Map.entry("客户经理", "account manager"),
            Map.entry("技术顾问", "project manager"), Map.entry("服务经理", "service manager"), Map.entry("特别紧急故障", "urgent"),
            Map.entry("严重故障", "severe"), Map.entry("轻微故障", "slight"), Map.entry("设备总量", "installed equipment"), Map.entry("合同总价", "contract price"),
            Map.entry("未按时响应", "late response"), Map.entry("未按时到达现场", "late arrival on site"), Map.entry("逾期未修复", "late repair"),
            Map.entry("未经授权擅自维修", "unauthorised repair"), Map.entry("因不可抗力造成损坏", "force majeure"), Map.entry("使用不当造成进水", "misuse"));

    private final RandomGenerator random;

    private GeneratedCommitments(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A commitment of 1 to 24 clauses. */
    static List<Clause> of(long seed) {
        GeneratedCommitments made = new GeneratedCommitments(seed);
        List<Clause> clauses = new ArrayList<>();
        int many = 1 + made.random.nextInt(24);
        for (int at = 0; at < many; at++) {
            clauses.add(made.clause(ClauseType.values()[made.random.nextInt(ClauseType.values().length)]));
        }
        return clauses;
    }

    /** One clause of a kind. */
    static Clause of(ClauseType type, long seed) {
        return new GeneratedCommitments(seed).clause(type);
    }

    /** The same clause with its words in English. */
    static Clause english(Clause clause) {
        Map<String, Object> shape = new HashMap<>(ClauseShape.write(clause));
        shape.replaceAll((_, value) -> value instanceof String words ? ENGLISH.getOrDefault(words, words) : value);
        return ClauseShape.read(shape);
    }

    private Clause clause(ClauseType type) {
        return switch (type) {
            case WARRANTY_TERM -> term();
            case WARRANTY_START -> new WarrantyStart(Terms.EMPTY.fromEvent(one(STARTS)));
            case SUPPORT_HOURS -> new SupportHours(Terms.EMPTY.calendar(one("7x24", "business-hours", "Mon-Sun 8h/day",
                    "08:00-18:00", "Mon-Fri 08:30-17:30", "Mon-Sun 08:00-24:00", "Mon-Sat 09:00-18:00")).channel(one(Channel.ANY, Channel.PHONE)));
            case RESPONSE_TIME -> response();
            case ARRIVAL_TIME -> new ArrivalTime(clock().channel(Channel.ONSITE));
            case RESOLUTION_TIME -> new ResolutionTime(clock().channel(one(Channel.ANY, Channel.ANY, Channel.REMOTE, Channel.ONSITE, Channel.PHONE)),
                    rarely("solution-plan"));
            case RECOVERY_TIME -> new RecoveryTime(clock(), rarely("downtime"));
            case TEMPORARY_FIX -> new TemporaryFix(sometimes() ? severity(Terms.EMPTY) : severity(Terms.EMPTY).limit(hours()), "loaner");
            case ESCALATION -> escalation();
            case INSPECTION_FREQUENCY -> sometimes() && sometimes()
                    ? new InspectionFrequency(Terms.EMPTY.limit(Limit.of(10 * (1 + random.nextInt(30)), null).op(Comparison.MIN)), "devices-per-visit")
                    : new InspectionFrequency(rounds().channel(one(Channel.ANY, Channel.ONSITE)), null);
            case FOLLOWUP_FREQUENCY -> new FollowupFrequency((sometimes() ? rounds() : Terms.EMPTY.limit(one(Limit.of(72, Unit.HOURS),
                    Limit.of(3, Unit.DAYS), Limit.of(3, Unit.MONTHS)))).channel(one(Channel.ANY, Channel.PHONE)));
            case TRAINING -> training();
            case SPARE_PARTS -> parts();
            case PENALTY -> penalty();
            case STAFFING -> staffing();
            case REPORT_FREQUENCY -> new ReportFrequency(rounds());
            case UPGRADE -> upgrade();
            case RETURN_REFUND -> sometimes() ? new ReturnRefund(Terms.EMPTY, null, one("provider", "customer"))
                    : new ReturnRefund(Terms.EMPTY.limit(Limit.of(7 + random.nextInt(24), Unit.DAYS)), one("refund", "exchange", "refund|exchange"), null);
            case POST_WARRANTY -> new PostWarranty(sometimes() ? Terms.EMPTY : Terms.EMPTY.limit(Limit.of(2 + random.nextInt(9), Unit.YEARS)),
                    one("cost", "material-only", "material+visit", "free", null));
            case EXCLUSION -> new Exclusion(sometimes() ? Terms.EMPTY : Terms.EMPTY.condition(one("未经授权擅自维修", "因不可抗力造成损坏", "使用不当造成进水")));
            case LIFETIME_SERVICE -> new LifetimeService(Terms.EMPTY);
            case COMPLAINT_RESPONSE -> new ComplaintResponse(sometimes() ? Terms.EMPTY.mark(Mark.VAGUE) : Terms.EMPTY.limit(hours()));
            case CONFIDENTIALITY -> new Confidentiality(sometimes() ? Terms.EMPTY : Terms.EMPTY.limit(Limit.of(1 + random.nextInt(9), Unit.YEARS)));
            case COVERAGE -> new Coverage(Terms.EMPTY);
            case AVAILABILITY -> new Availability(Terms.EMPTY.limit(Limit.of(decimal("99.", 1 + random.nextInt(99)), Unit.PERCENT)));
            case QUALITY_TARGET -> new QualityTarget(Terms.EMPTY.limit(Limit.of(80 + random.nextInt(20), Unit.PERCENT)));
            case REPORT_DEADLINE -> new ReportDeadline(sometimes() ? severity(Terms.EMPTY) : severity(Terms.EMPTY).limit(hours()));
            case ONSITE_STANDBY -> new OnsiteStandby(Terms.EMPTY.channel(Channel.ONSITE));
            case DRILL_FREQUENCY -> new DrillFrequency(rounds());
            case FEE -> new Fee(Terms.EMPTY.limit(Limit.of(50 * (1 + random.nextInt(40)), Unit.YUAN)));
            case LIABILITY_CAP -> new LiabilityCap(Terms.EMPTY.limit(Limit.of(5 * (1 + random.nextInt(20)), Unit.PERCENT)));
            case DELIVERY_TIME -> new DeliveryTime(Terms.EMPTY.limit(Limit.of(5 + random.nextInt(56), Unit.DAYS)));
        };
    }

    private Clause term() {
        if (random.nextInt(8) == 0) {
            return new WarrantyTerm(Terms.EMPTY, true);
        }
        Limit limit = one(Limit.of(1 + random.nextInt(10), Unit.YEARS), Limit.of(6 * (1 + random.nextInt(10)), Unit.MONTHS));
        Terms terms = Terms.EMPTY.limit(limit).fromEvent(sometimes() ? one(STARTS) : null);
        return new WarrantyTerm(terms.appliesTo(sometimes() ? one(PRODUCTS) : null), false);
    }

    private Clause response() {
        Terms terms = random.nextInt(10) == 0 ? severity(Terms.EMPTY).limit(Limit.of(0, Unit.HOURS)).mark(Mark.VAGUE) : clock();
        return new ResponseTime(terms.channel(one(Channel.ANY, Channel.PHONE, terms.is(Mark.VAGUE) ? Channel.ANY : Channel.REMOTE)));
    }

    /** Terms of a time limit: a number or a blank, for a level, on a calendar, for a share of the cases. */
    private Terms clock() {
        Terms terms = severity(Terms.EMPTY);
        if (random.nextInt(12) == 0) {
            return terms.limit(new Limit(null, null, null, Unit.HOURS, null, null, null)).mark(Mark.BLANK);
        }
        terms = switch (random.nextInt(9)) {
            case 0 -> terms.limit(Limit.of(4 + random.nextInt(20), Unit.HOURS)).calendar("business-hours");
            case 1 -> terms.limit(Limit.of(1 + random.nextInt(9), Unit.DAYS)).calendar("business-days");
            case 2 -> terms.limit(hours()).calendar("off-hours");
            case 3 -> terms.limit(hours()).calendar("7x24");
            case 4 -> terms.limit(new Limit(BigDecimal.valueOf(6), BigDecimal.valueOf(3), null, Unit.HOURS, null, null, null));
            case 5 -> terms.limit(hours().quantile(BigDecimal.valueOf(80 + random.nextInt(20))));
            default -> terms.limit(hours());
        };
        terms = random.nextInt(6) == 0 ? terms.appliesTo(one(REGIONS)) : terms;
        return random.nextInt(8) == 0 ? terms.condition(one(CONDITIONS)) : terms;
    }

    private Terms severity(Terms terms) {
        return switch (random.nextInt(5)) {
            case 0 -> terms.severity(Severity.CRITICAL, rarely("特别紧急故障"));
            case 1 -> terms.severity(Severity.MAJOR, rarely("严重故障"));
            case 2 -> terms.severity(Severity.MINOR, rarely("轻微故障"));
            default -> terms;
        };
    }

    private Limit hours() {
        return one(Limit.of(5 * (1 + random.nextInt(18)), Unit.MINUTES), Limit.of(1 + random.nextInt(72), Unit.HOURS),
                Limit.of(new BigDecimal("0.5"), Unit.HOURS), Limit.of(1 + random.nextInt(7), Unit.DAYS));
    }

    private Terms rounds() {
        if (random.nextInt(6) == 0) {
            return Terms.EMPTY;
        }
        Per per = one(Per.WEEK, Per.MONTH, Per.QUARTER, Per.HALF_YEAR, Per.YEAR);
        return Terms.EMPTY.limit(Limit.of(1 + random.nextInt(6), Unit.TIMES).per(per).op(rarely(Comparison.MIN)));
    }

    private Clause escalation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Escalation(Terms.EMPTY.mark(Mark.VAGUE), null, "expert-panel");
            case 1 -> new Escalation(Terms.EMPTY, "phone", "onsite");
            default -> new Escalation(Terms.EMPTY.limit(Limit.of(1 + random.nextInt(8), Unit.HOURS)), one("phone", "remote"), "onsite");
        };
    }

    private Clause training() {
        Limit limit = switch (random.nextInt(5)) {
            case 0 -> Limit.of(2 + random.nextInt(20), Unit.PERSONS).op(one(null, Comparison.MIN));
            case 1 -> Limit.of(1 + random.nextInt(5), Unit.SESSIONS);
            case 2 -> Limit.of(1 + random.nextInt(5), Unit.DAYS);
            case 3 -> Limit.of(1 + random.nextInt(4), Unit.TIMES).per(Per.YEAR);
            default -> Limit.NONE;
        };
        return new Training(Terms.EMPTY.limit(limit));
    }

    private Clause parts() {
        return switch (random.nextInt(4)) {
            case 0 -> new SpareParts(Terms.EMPTY.limit(Limit.of(1 + random.nextInt(9), Unit.PERCENT)), null, "设备总量");
            case 1 -> new SpareParts(Terms.EMPTY.limit(new Limit(BigDecimal.valueOf(2), null, BigDecimal.valueOf(3), Unit.PERCENT, null, null, null)), null, "设备总量");
            case 2 -> new SpareParts(Terms.EMPTY.limit(Limit.of(1 + random.nextInt(5), Unit.DAYS)), "ship", null);
            default -> new SpareParts(Terms.EMPTY.limit(sometimes() ? Limit.NONE : Limit.of(5 + random.nextInt(10), Unit.YEARS)), null, null);
        };
    }

    private Clause penalty() {
        Limit limit = switch (random.nextInt(5)) {
            case 0 -> Limit.NONE;
            case 1 -> Limit.of(100 * (1 + random.nextInt(50)), Unit.YUAN).per(Per.BREACH);
            case 2 -> Limit.of(decimal("0.0", 1 + random.nextInt(9)), Unit.PERCENT).per(Per.DAY);
            case 3 -> Limit.of(decimal("0.", 1 + random.nextInt(9)), Unit.PERCENT).per(one(Per.DAY, Per.HOUR));
            default -> Limit.of(1 + random.nextInt(9), Unit.PERCENT).per(Per.BREACH);
        };
        boolean capped = limit.unit() == Unit.PERCENT && sometimes();
        return new Penalty(Terms.EMPTY.limit(limit), "provider", limit.unit() == Unit.PERCENT ? "合同总价" : null,
                capped ? BigDecimal.valueOf(10) : null, limit.value() == null ? null : one("未按时响应", "未按时到达现场", "逾期未修复", null));
    }

    private Clause staffing() {
        return switch (random.nextInt(3)) {
            case 0 -> new Staffing(Terms.EMPTY.limit(Limit.of(1 + random.nextInt(12), Unit.PERSONS).op(rarely(Comparison.MIN))), one(ROLES), null);
            case 1 -> new Staffing(Terms.EMPTY.limit(Limit.of(2 + random.nextInt(12), Unit.YEARS).op(Comparison.MIN)), one(ROLES), "experience");
            default -> new Staffing(Terms.EMPTY, one("客户经理", "技术顾问", "服务经理"), null);
        };
    }

    private Clause upgrade() {
        return switch (random.nextInt(5)) {
            case 0 -> new Upgrade(Terms.EMPTY.limit(Limit.of(5 * (1 + random.nextInt(5)), Unit.PERCENT).op(Comparison.MAX)), false, null);
            case 1 -> new Upgrade(Terms.EMPTY.limit(Limit.of(1 + random.nextInt(5), Unit.YEARS)), true, null);
            case 2 -> new Upgrade(Terms.EMPTY, true, null);
            case 3 -> new Upgrade(Terms.EMPTY, false, null);
            default -> new Upgrade(Terms.EMPTY.limit(Limit.of(2, Unit.TIMES).per(Per.YEAR)), null, null);
        };
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private <T> @Nullable T rarely(T thing) {
        return random.nextInt(4) == 0 ? thing : null;
    }

    @SafeVarargs
    private <T> T one(T... things) {
        return things[random.nextInt(things.length)];
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static BigDecimal decimal(String lead, int digits) {
        return new BigDecimal(lead + digits);
    }
}
