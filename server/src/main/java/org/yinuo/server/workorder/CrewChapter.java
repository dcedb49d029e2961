package org.yinuo.server.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestView;

/** Who goes along and what they remarked, on the visit's page and in what the customer signs. */
@Component
class CrewChapter implements VisitChapter {
    private final Companions companions;
    private final VisitLog log;

    CrewChapter(Companions companions, VisitLog log) {
        this.companions = companions;
        this.log = log;
    }

    /** What the engineers take along. */
    record View(List<RequestView.Person> companions, List<VisitLog.Remark> remarks) {
    }

    @Override
    public String name() {
        return "crew";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        View view = new View(companions.of(visit.savedId()), log.remarks(visit.savedId()));
        return view.companions().isEmpty() && view.remarks().isEmpty() ? null : view;
    }

    @Override
    public @Nullable Object signedContent(WorkOrder visit) {
        List<String> names = companions.of(visit.savedId()).stream().map(RequestView.Person::displayName).toList();
        return names.isEmpty() ? null : names;
    }
}
