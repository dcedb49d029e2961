package org.yinuo.core.letter.rule;

import java.util.List;

/** All rules of the reader. */
public final class Rules {
    private Rules() {
    }

    /** Every rule, in the order they are asked. */
    public static List<Rule> all() {
        return List.of(
                new SupportHoursRule(), new ResponseTimeRule(), new ArrivalTimeRule(), new ResolutionTimeRule(),
                new RecoveryTimeRule(), new LoanerRule(), new AtOnceRule(), new EscalationRule(),
                new WarrantyTermRule(), new FirstYearRule(), new WarrantyListRule(), new LifelongRule(), new WarrantyStartRule(), new RolloverRule(), new WarrantySeasonRule(), new RepeatedFaultRule(),
                new PostWarrantyRule(), new ReturnRefundRule(), new ReturnListRule(), new UpgradeRule(), new RegularUpgradeRule(),
                new InspectionRule(), new VisitMeasureRule(), new FollowupRule(), new CallBackRule(), new SurveyRule(),
                new ReportRule(), new VisitReportRule(), new ReportDeadlineRule(), new TrainingRule(),
                new RegularTrainingRule(), new DrillRule(), new SparePartsRule(), new SupplyYearsRule(), new PartsShippedRule(), new StaffingRule(), new PenaltyRule(),
                new ComplaintRule(), new ConfidentialityRule(), new ExclusionRule(), new CoverageRule(),
                new StandbyRule(), new AvailabilityRule(), new QualityTargetRule(), new DeliveryTimeRule(),
                new FeeRule(), new LiabilityCapRule(), new EnglishWordingsRule());
    }
}
