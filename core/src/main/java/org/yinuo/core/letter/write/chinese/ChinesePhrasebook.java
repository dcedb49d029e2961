package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.*;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.core.letter.write.LetterPart;
import org.yinuo.core.letter.write.OwnWords;
import org.yinuo.core.letter.write.Phrasebook;
import org.yinuo.core.letter.write.TimesColumn;

/** The Chinese letter. */
public final class ChinesePhrasebook implements Phrasebook {

    @Override
    public FrameWords frame(LetterFrame frame) {
        return ChineseFrame.words(frame);
    }

    @Override
    public String heading(LetterPart part) {
        return switch (part) {
            case TERM -> "服务期限";
            case HOURS -> "服务方式与服务时间";
            case TIMES -> "响应与处理时限";
            case TEAM -> "服务团队";
            case INSPECTION -> "巡检与保养";
            case FOLLOW_UP -> "回访与服务报告";
            case TRAINING -> "技术培训";
            case PARTS -> "备品备件";
            case CHARGES -> "服务收费与退换";
            case UPGRADE -> "升级服务";
            case PENALTY -> "违约责任";
            case SECRECY -> "保密";
            case OTHER -> "其他约定";
        };
    }

    @Override
    public String sectionNumber(int number) {
        return ChineseFrame.han(number) + "、";
    }

    @Override
    public String itemNumber(int number) {
        return "（" + number + "）";
    }

    @Override
    public String tableLead() {
        return "我公司按故障级别作如下承诺，时间自接到用户报修起计算：";
    }

    @Override
    public String columnHead(TimesColumn column) {
        return switch (column) {
            case LEVEL -> "故障级别";
            case PHONE -> "电话响应";
            case RESPONSE -> "响应";
            case ARRIVAL -> "到达现场";
            case RECOVERY -> "恢复运行";
            case RESOLUTION -> "排除故障";
        };
    }

    @Override
    public String rowHead(Severity severity) {
        return Circumstances.word(severity);
    }

    @Override
    public List<String> cells(Clause clause) {
        String time = ChineseAmounts.time(clause.terms()) + "内";
        return List.of(switch (clause) {
            case ResponseTime response when response.terms().channel() == Channel.PHONE -> time + "电话响应";
            case ArrivalTime _ -> time + "到达现场";
            case RecoveryTime _ -> time + "恢复运行";
            case ResolutionTime _ -> time + "排除故障";
            default -> time + "响应";
        });
    }

    @Override
    public List<String> sentences(Clause clause, List<Clause> all) {
        String own = OwnWords.sentence(clause, LetterLanguage.ZH);
        List<String> ways = new ArrayList<>();
        boolean words = clause.terms().limit().value() == null && isTold(clause);
        if (words) {
            addIfSaid(ways, own);
        }
        ways.addAll(phrases(clause, all));
        addIfSaid(ways, own);
        return ways;
    }

    /** Kinds whose content is told rather than counted: their own words say more than ours. */
    private static boolean isTold(Clause clause) {
        return switch (clause.type()) {
            case EXCLUSION, COVERAGE, POST_WARRANTY, CONFIDENTIALITY, RETURN_REFUND, ESCALATION, TRAINING, SPARE_PARTS,
                 ONSITE_STANDBY, LIFETIME_SERVICE, TEMPORARY_FIX, COMPLAINT_RESPONSE, STAFFING, UPGRADE, FEE -> true;
            default -> false;
        };
    }

    private static void addIfSaid(List<String> ways, @Nullable String own) {
        if (own != null) {
            ways.add(own);
        }
    }

    private static List<String> phrases(Clause clause, List<Clause> all) {
        return switch (clause) {
            case WarrantyTerm term -> TermPhrases.term(term);
            case WarrantyStart start -> TermPhrases.start(start);
            case LifetimeService service -> TermPhrases.lifetime(service);
            case SupportHours hours -> ServicePhrases.hours(hours);
            case OnsiteStandby standby -> ServicePhrases.standby(standby);
            case Availability share -> ServicePhrases.availability(share);
            case QualityTarget goal -> ServicePhrases.quality(goal);
            case ResponseTime time -> TimePhrases.response(time);
            case ArrivalTime time -> TimePhrases.arrival(time);
            case ResolutionTime time -> TimePhrases.resolution(time, all);
            case RecoveryTime time -> TimePhrases.recovery(time);
            case ReportDeadline time -> TimePhrases.report(time);
            case InspectionFrequency visits -> CarePhrases.inspection(visits);
            case DrillFrequency drills -> CarePhrases.drill(drills);
            case FollowupFrequency calls -> CarePhrases.followUp(calls);
            case ReportFrequency reports -> CarePhrases.report(reports);
            case Training training when CarePhrases.isRegular(training) -> CarePhrases.training(training);
            case Training training -> SupplyPhrases.training(training);
            case Upgrade upgrade when CarePhrases.isRegular(upgrade) -> CarePhrases.upgrade(upgrade);
            case Upgrade upgrade -> ChargePhrases.upgrade(upgrade);
            case SpareParts parts -> SupplyPhrases.parts(parts);
            case Staffing people -> SupplyPhrases.staffing(people);
            case TemporaryFix fix -> SupplyPhrases.loaner(fix);
            case Coverage coverage -> ChargePhrases.coverage(coverage);
            case PostWarranty later -> ChargePhrases.postWarranty(later);
            case Fee fee -> ChargePhrases.fee(fee);
            case ReturnRefund right -> ChargePhrases.returns(right);
            case Penalty penalty -> DutyPhrases.penalty(penalty);
            case LiabilityCap cap -> DutyPhrases.cap(cap);
            case Confidentiality secret -> DutyPhrases.secrecy(secret);
            case Exclusion exclusion -> DutyPhrases.exclusion(exclusion);
            case ComplaintResponse answer -> DutyPhrases.complaint(answer);
            case DeliveryTime time -> DutyPhrases.delivery(time);
            case Escalation step -> DutyPhrases.escalation(step);
        };
    }
}
