package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.StepTime;

/** Obligations for those who watch how far their time is used. */
@Component
public class WatchedPromises {
    private final ObligationLoad load;

    WatchedPromises(ObligationLoad load) {
        this.load = load;
    }

    /** An obligation as its facts stand now. */
    public record Watched(long id, ObligationKind kind, Subject subject, String label, @Nullable Long commitmentVersionId,
                          @Nullable Long clauseId, ObligationState state) {

        /** When a step is taken, as things stand. */
        public Instant at(StepTime time) {
            return time.at(state.term(), state.pauses(), state.due());
        }
    }

    /** The obligations with these ids; unknown ones are absent. */
    public List<Watched> find(List<Long> ids) {
        return load.load(ids).stream().map(kept -> new Watched(kept.id(), kept.history().kind(), kept.subject(), kept.label(),
                kept.commitmentVersionId(), kept.clauseId(), kept.history().state())).toList();
    }
}
