package org.yinuo.server.callback;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.CancellationUndone;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.RequestSetAside;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.UndoCancellation;
import org.yinuo.server.shared.Actor;

/**
 * What becomes of call-backs with their request: they fall away when it is closed or cancelled, come back when the cancellation is
 * taken back, and go along when it goes on in another one. A resolved request keeps them: asking whether it works is what many are for.
 */
@Component
class EndCallBacks {
    private final CallBackRows rows;
    private final ServiceRequests requests;
    private final CallBackLog log;

    EndCallBacks(CallBackRows rows, ServiceRequests requests, CallBackLog log) {
        this.rows = rows;
        this.requests = requests;
        this.log = log;
    }

    @EventListener
    void on(RequestEnded ended) {
        if (!ended.request().isOpen()) {
            open(ended.request()).forEach(each -> {
                CallBack gone = each.ended(CallBack.State.FELL_AWAY, ended.at(), Actor.current().displayName(), ended.reason());
                rows.keep(gone);
                log.entry(gone, ended.at(), "CALL_BACK_DROPPED", ended.reason());
            });
        }
    }

    @EventListener
    void on(RequestSetAside aside) {
        // Whoever moves one waits for the request, too.
        requests.hold(aside.request().savedId());
        ServiceRequest into = requests.numbered(aside.into()).orElseThrow();
        open(aside.request()).forEach(each -> {
            CallBack carried = each.carriedTo(into.id());
            rows.keep(carried);
            log.entry(carried, each.requestId(), aside.at(), "CALL_BACK_CARRIED", into.number());
            log.entry(carried, aside.at(), "CALL_BACK_CARRIED", aside.request().number());
        });
    }

    @EventListener
    void on(CancellationUndone undone) {
        rows.of(undone.request().id()).stream().filter(each -> each.state() == CallBack.State.FELL_AWAY && each.end() != null
                && each.end().at().equals(undone.cancelledAt())).forEach(each -> {
            CallBack back = undone.why() == UndoCancellation.Why.CUSTOMER ? each.wantedAgain(undone.at()) : each.back();
            rows.keep(back);
            log.entry(back, undone.at(), "CALL_BACK_PLANNED", each.reason());
        });
    }

    private List<CallBack> open(ServiceRequest request) {
        return rows.of(request.id()).stream().filter(CallBack::isOpen).toList();
    }
}
