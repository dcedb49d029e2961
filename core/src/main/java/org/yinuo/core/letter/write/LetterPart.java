package org.yinuo.core.letter.write;

import java.util.EnumMap;
import java.util.Map;
import org.yinuo.core.commitment.ClauseType;

/** The sections of a letter in their customary order. */
public enum LetterPart {
    /** 服务期限. */
    TERM,
    /** 服务方式与服务时间. */
    HOURS,
    /** 响应与处理时限. */
    TIMES,
    /** 服务团队. */
    TEAM,
    /** 巡检与保养. */
    INSPECTION,
    /** 回访与报告. */
    FOLLOW_UP,
    /** 培训. */
    TRAINING,
    /** 备品备件. */
    PARTS,
    /** 服务收费与退换. */
    CHARGES,
    /** 升级服务. */
    UPGRADE,
    /** 违约责任. */
    PENALTY,
    /** 保密. */
    SECRECY,
    /** 其他约定. */
    OTHER;

    private static final Map<ClauseType, LetterPart> OF = new EnumMap<>(ClauseType.class);

    static {
        for (ClauseType type : ClauseType.values()) {
            OF.put(type, home(type));
        }
    }

    /** The section a kind of clause belongs to. */
    public static LetterPart of(ClauseType type) {
        return OF.get(type);
    }

    private static LetterPart home(ClauseType type) {
        return switch (type) {
            case WARRANTY_TERM, WARRANTY_START, LIFETIME_SERVICE -> TERM;
            case SUPPORT_HOURS, ONSITE_STANDBY -> HOURS;
            case RESPONSE_TIME, ARRIVAL_TIME, RESOLUTION_TIME, RECOVERY_TIME, TEMPORARY_FIX, ESCALATION,
                 REPORT_DEADLINE -> TIMES;
            case STAFFING -> TEAM;
            case INSPECTION_FREQUENCY, DRILL_FREQUENCY -> INSPECTION;
            case FOLLOWUP_FREQUENCY, REPORT_FREQUENCY -> FOLLOW_UP;
            case TRAINING -> LetterPart.TRAINING;
            case SPARE_PARTS -> PARTS;
            case COVERAGE, POST_WARRANTY, FEE, RETURN_REFUND -> CHARGES;
            case UPGRADE -> LetterPart.UPGRADE;
            case PENALTY, LIABILITY_CAP -> LetterPart.PENALTY;
            case CONFIDENTIALITY -> SECRECY;
            case EXCLUSION, COMPLAINT_RESPONSE, AVAILABILITY, QUALITY_TARGET, DELIVERY_TIME -> OTHER;
        };
    }
}
