package org.yinuo.server.parts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.workorder.VisitEnded;

/** A visit that is signed, called off or in vain needs no parts any more. */
@Component
class ReleaseReservations {
    private final Reservations reservations;

    ReleaseReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventListener
    void on(VisitEnded ended) {
        Long id = ended.visit().id();
        if (id != null) {
            reservations.releaseAll(id, ended.visit().status().name());
        }
    }
}
