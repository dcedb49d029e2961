package org.yinuo.server.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Fact;

/** Makes known which obligations were opened and which moved. */
@Component
class PromiseNews {
    private final ApplicationEventPublisher events;

    PromiseNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void opened(List<Long> ids, List<NewObligation> asked) {
        List<PromisesOpened.Opened> opened = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            opened.add(new PromisesOpened.Opened(ids.get(i), asked.get(i)));
        }
        events.publishEvent(new PromisesOpened(List.copyOf(opened)));
    }

    void changed(Collection<Change> changes) {
        List<Long> moved = changes.stream().filter(PromiseNews::moves).map(change -> change.before().id()).toList();
        if (!moved.isEmpty()) {
            events.publishEvent(new PromisesMoved(moved));
        }
    }

    private static boolean moves(Change change) {
        return change.after().since(change.before().history()).stream().anyMatch(fact -> switch (fact) {
            case Fact.Resumed f -> true;
            case Fact.TermChanged f -> true;
            case Fact.Reopened f -> true;
            case Fact.Opened f -> false;
            case Fact.Paused f -> false;
            case Fact.Warned f -> false;
            case Fact.Breached f -> false;
            case Fact.Met f -> false;
            case Fact.Waived f -> false;
            case Fact.Voided f -> false;
        });
    }
}
