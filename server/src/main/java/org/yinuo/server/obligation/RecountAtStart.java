package org.yinuo.server.obligation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An update of the server may ship the holidays of another year: due instants that leaned on it are counted anew. */
@Component
class RecountAtStart {
    private final RecountDueTimes recount;
    private final HolidayEditions editions;
    private final TransactionTemplate transaction;

    RecountAtStart(RecountDueTimes recount, HolidayEditions editions, TransactionTemplate transaction) {
        this.recount = recount;
        this.editions = editions;
        this.transaction = transaction;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        transaction.executeWithoutResult(status ->
                recount.applyToProvisional(editions.current(), "holidays " + editions.current()));
    }
}
