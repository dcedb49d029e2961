package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.VisitorGate;
import org.yinuo.server.workorder.WorkOrder;

/** Nobody is given a visit whose papers have expired by its day. */
@Component
class AdmitWithPapers implements VisitorGate {
    private final Engineers engineers;
    private final VisitNeeds needs;

    AdmitWithPapers(Engineers engineers, VisitNeeds needs) {
        this.engineers = engineers;
        this.needs = needs;
    }

    @Override
    public void admit(long engineerId, WorkOrder visit, Instant when) {
        EngineerProfile engineer = engineers.get(engineerId);
        LocalDate day = HouseZone.dayOf(when);
        EngineerProfile.Certificate expired = engineer.blockedOn(day);
        if (expired != null && day.isBefore(expired.validFrom())) {
            throw Refusal.conflict("engineer-blocked-until", engineer.name(), expired.kind(), expired.validFrom()).at("engineerId");
        }
        if (expired != null) {
            throw Refusal.conflict("engineer-blocked", engineer.name(), expired.kind(), expired.expiresOn()).at("engineerId");
        }
        for (String kind : needs.of(visit.id() == null ? 0 : visit.id()).certificates()) {
            if (!engineer.holds(kind, day)) {
                throw Refusal.conflict("certificate-not-valid", engineer.name(), kind).at("engineerId");
            }
        }
    }
}
