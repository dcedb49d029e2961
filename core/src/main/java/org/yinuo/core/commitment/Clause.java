package org.yinuo.core.commitment;

/**
 * One promise a machine can check, tied to its place in the letter. The record's class says what kind of promise it is;
 * {@link Terms} holds what every kind has in common.
 */
public sealed interface Clause permits
        WarrantyTerm, WarrantyStart, SupportHours, ResponseTime, ArrivalTime,
        ResolutionTime, RecoveryTime, TemporaryFix, Escalation, InspectionFrequency,
        FollowupFrequency, Training, SpareParts, Penalty, Staffing,
        ReportFrequency, Upgrade, ReturnRefund, PostWarranty, Exclusion,
        LifetimeService, ComplaintResponse, Confidentiality, Coverage, Availability,
        QualityTarget, ReportDeadline, OnsiteStandby, DrillFrequency, Fee,
        LiabilityCap, DeliveryTime {

    /** The common part: how much, for whom, since when, where in the letter. */
    Terms terms();

    /** The kind of this clause. */
    ClauseType type();

    /** The same kind of clause with other common terms. */
    Clause with(Terms newTerms);
}
