package org.yinuo.server.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/**
 * An obligation whose timer fired.
 *
 * @param breachId its breach row; null when it broke nothing
 * @param warnedAt the threshold that was passed; null when it is not about to break
 */
record Fired(long obligationId, ObligationKind kind, Subject subject, @Nullable Long contractId, @Nullable Long commitmentVersionId,
             Instant due, @Nullable Long breachId, @Nullable Instant warnedAt) {

    static Fired of(ResultSet row, int n) throws SQLException {
        return new Fired(row.getLong("id"), ObligationKind.valueOf(row.getString("kind")),
                new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getLong("subject_id")),
                Columns.numberOrNull(row, "contract_id"), Columns.numberOrNull(row, "commitment_version_id"),
                Sql.instant(row, "due_at"), Columns.numberOrNull(row, "breach_id"), Sql.maybe(row, "warned_at"));
    }

    PromisesAboutToBreak.Warning warning() {
        return new PromisesAboutToBreak.Warning(obligationId, subject, kind, Objects.requireNonNull(warnedAt), due);
    }

    Breaches.Recorded breach() {
        return new Breaches.Recorded(Objects.requireNonNull(breachId), commitmentVersionId,
                new PromisesBroken.Broken(obligationId, subject, kind, contractId, due));
    }
}
