package org.yinuo.papers;

import java.util.Map;

/**
 * A printable form with everything that stands on it. Texts come ready to print in the reader's language, zone and
 * currency; an empty string is a field nobody has filled in yet and prints as room to write. The fixed words of the
 * form come from the message bundles.
 */
public sealed interface Paper permits ServiceRequestRegister, ServiceRequestTracking, WorkOrderPaper, MajorRequestPaper, ComplaintPaper, ProofPaper,
        SettlementPaper, HandlingSheetPaper, UnitLedgerPaper, ChargePaper, GoodsPaper, SystemWorkPaper {

    /** Who issues the form, under which number, when it was printed, and the hash of what it shows. */
    PaperMark mark();

    /** The name of the template, without its ending. */
    default String template() {
        return switch (this) {
            case ServiceRequestRegister _ -> "service-request-register";
            case ServiceRequestTracking _ -> "service-request-tracking";
            case WorkOrderPaper _ -> "work-order";
            case MajorRequestPaper major -> major.handled() == null ? "major-approval" : "major-record";
            case ComplaintPaper _ -> "complaint";
            case ProofPaper _ -> "proof";
            case SettlementPaper _ -> "settlement";
            case HandlingSheetPaper _ -> "handling-sheet";
            case UnitLedgerPaper _ -> "unit-ledger";
            case ChargePaper _ -> "charge";
            case SystemWorkPaper _ -> "system-work";
            case GoodsPaper goods -> goods.form().template();
        };
    }

    /** What the template sees: this paper under the name {@code paper}. */
    default Map<String, Object> model() {
        return Map.of("paper", this);
    }
}
