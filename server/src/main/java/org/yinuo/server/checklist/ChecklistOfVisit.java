package org.yinuo.server.checklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.workorder.WorkOrder;

/** Finds the checklist a visit is worked by: the version its first answer named, else the one in force when work began. */
@Component
class ChecklistOfVisit {
    private final Checklists checklists;
    private final VisitAnswers answers;
    private final ServiceRequests requests;
    private final What what;
    private final Clock clock;

    ChecklistOfVisit(Checklists checklists, VisitAnswers answers, ServiceRequests requests, What what, Clock clock) {
        this.checklists = checklists;
        this.answers = answers;
        this.requests = requests;
        this.what = what;
        this.clock = clock;
    }

    /** What is visited. */
    @Component
    record What(Units units, ProductModels models) {
    }

    Optional<Checklist> of(WorkOrder visit) {
        Optional<Checklist> begun = answers.begunWith(visit.id()).flatMap(checklists::version);
        return begun.isPresent() ? begun : inForce(visit);
    }

    private Optional<Checklist> inForce(WorkOrder visit) {
        WorkOrder.Progress done = visit.progress();
        boolean ended = !visit.status().isOpen();
        Instant at = done == null || done.startedAt() == null ? clock.instant() : done.startedAt();
        if (ended && (done == null || done.startedAt() == null)) {
            return Optional.empty();
        }
        String model = Optional.ofNullable(requests.get(visit.requestId()).unitId()).flatMap(what.units()::find).map(Unit::model).orElse("");
        Long category = model.isEmpty() ? null
                : what.models().named(model).map(ProductModel::category).map(ProductCategory::id).orElse(null);
        return checklists.inForce(visit.kind(), model, category, at);
    }
}
