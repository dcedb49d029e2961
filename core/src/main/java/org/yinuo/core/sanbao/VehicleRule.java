package org.yinuo.core.sanbao;

import java.math.BigDecimal;

/// The numbers of the rules for family cars (家用汽车产品修理更换退货责任规定, order 43 of 2021), each with its article. A maker
/// may promise longer terms, never shorter ones.
public final class VehicleRule {

    private VehicleRule() {}

    /// Art. 18: the term in which the car may be exchanged or returned, at least.
    public static final VehicleTerm GUARANTEE = new VehicleTerm(2, BigDecimal.valueOf(50_000));
    /// Art. 18: the term of free repair, at least.
    public static final VehicleTerm FREE_REPAIR = new VehicleTerm(3, BigDecimal.valueOf(60_000));
    /// Arts. 20 and 23: days from the start of the term, the last included.
    public static final int EARLY_DAYS = 60;
    /// Arts. 20 and 23: kilometres, the last included (以内 includes its number, Civil Code art. 1259).
    public static final BigDecimal EARLY_KM = BigDecimal.valueOf(3_000);
    /// Art. 22: days from the start of the term.
    public static final int POWERTRAIN_DAYS = 7;
    /// Art. 21: one repair may take as many days before a spare car is owed.
    public static final int DAYS_WITHOUT_SPARE_CAR = 5;
    /// Art. 24 para. 1 items 1 to 3: repairs or replacements that did not help.
    public static final int TRIES = 2;
    /// Art. 24 para. 1 item 4: days in repair, all together, that must be exceeded (超过 excludes its number).
    public static final int REPAIR_DAYS = 30;
    /// Art. 24 para. 1 item 4: repairs of one fault that must be exceeded.
    public static final int SAME_FAULT_REPAIRS = 4;
    /// Art. 27 para. 2: the highest coefficient of the use fee, in percent.
    public static final BigDecimal HIGHEST_COEFFICIENT_PERCENT = new BigDecimal("0.5");
    /// Art. 28 para. 1: working days for the answer.
    public static final int ANSWER_WORKING_DAYS = 10;
    /// Art. 28 para. 2: working days for the exchange or refund, from the same day.
    public static final int COMPLETION_WORKING_DAYS = 20;
}
