package org.yinuo.server.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.identity.Role;

/**
 * The steps that approvals of a purpose take, as one reads them.
 *
 * @param version grows with every change; 0 while nobody said otherwise
 * @param since   since when these steps are in use, null for the first
 * @param by      who said so
 * @param running approvals under way; each keeps the steps it began with
 */
public record Chain(Purpose purpose, int version, @Nullable Instant since, @Nullable String by, List<Step> steps, long running) {

    /**
     * A step, with who would decide today.
     *
     * @param nobody   whether no one who can sign in could decide
     * @param standIns who decides instead of a named person just now
     */
    public record Step(int turn, @Nullable Role role, @Nullable Long userId, @Nullable String person, int hours, boolean nobody, List<String> standIns) {}

    /** Steps that were in use. */
    public record Past(int version, Instant since, @Nullable Instant until, String by, List<Step> steps) {}
}
