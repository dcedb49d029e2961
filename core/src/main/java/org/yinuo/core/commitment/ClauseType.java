package org.yinuo.core.commitment;

/** The kinds of clause. Core kinds are promises with a clock, a count or a price; the others say what surrounds them. */
public enum ClauseType implements Word {
    WARRANTY_TERM("warranty_term", true),
    WARRANTY_START("warranty_start", true),
    SUPPORT_HOURS("support_hours", true),
    RESPONSE_TIME("response_time", true),
    ARRIVAL_TIME("arrival_time", true),
    RESOLUTION_TIME("resolution_time", true),
    RECOVERY_TIME("recovery_time", true),
    TEMPORARY_FIX("temporary_fix", true),
    ESCALATION("escalation", true),
    INSPECTION_FREQUENCY("inspection_frequency", true),
    FOLLOWUP_FREQUENCY("followup_frequency", true),
    TRAINING("training", true),
    SPARE_PARTS("spare_parts", true),
    PENALTY("penalty", true),
    STAFFING("staffing", true),
    REPORT_FREQUENCY("report_frequency", true),
    UPGRADE("upgrade", true),
    RETURN_REFUND("return_refund", true),
    POST_WARRANTY("post_warranty", true),
    EXCLUSION("exclusion", true),
    LIFETIME_SERVICE("lifetime_service", true),
    COMPLAINT_RESPONSE("complaint_response", true),
    CONFIDENTIALITY("confidentiality", true),
    COVERAGE("coverage", false),
    AVAILABILITY("availability", false),
    QUALITY_TARGET("quality_target", false),
    REPORT_DEADLINE("report_deadline", false),
    ONSITE_STANDBY("onsite_standby", false),
    DRILL_FREQUENCY("drill_frequency", false),
    FEE("fee", false),
    LIABILITY_CAP("liability_cap", false),
    DELIVERY_TIME("delivery_time", false);

    private final String word;
    private final boolean core;

    ClauseType(String word, boolean core) {
        this.word = word;
        this.core = core;
    }

    /** The name in the written shape, for example {@code response_time}. */
    @Override
    public String word() {
        return word;
    }

    /** False for the extra kinds, which the written shape marks with {@code "extra": true}. */
    public boolean core() {
        return core;
    }
}
