package org.yinuo.server.callback;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/**
 * A call the house has said it will make.
 *
 * @param dueAt     the instant last agreed
 * @param whom      the person to ask for; empty where only a number is known
 * @param callerId  the colleague who calls
 * @param attempts  calls in which nobody was reached
 * @param triedAt   the last of them
 * @param missedDue the first instant agreed that passed without a call; it stays whatever happens later
 * @param lapsed    whether the instant last agreed passed while its customer did not want the request: nobody missed it, and another one is to be agreed
 */
public record CallBack(long id, long requestId, Instant dueAt, String whom, String phone, String reason, long callerId, State state, int attempts,
                       @Nullable Instant triedAt, @Nullable Instant missedDue, boolean lapsed, Instant plannedAt, String plannedBy, @Nullable End end,
                       int version) {
    /** So long after the instant agreed, and before it, a call still counts as made then. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    /** How far it has come. */
    public enum State {
        /** Still to be made. */
        PLANNED,
        /** Somebody was spoken to. */
        REACHED,
        /** Not needed, with a reason. */
        CANCELLED,
        /** Its request was closed or cancelled first. */
        FELL_AWAY
    }

    /**
     * How it ended.
     *
     * @param reason why it was not made; empty for one that was
     */
    public record End(Instant at, String by, String reason) {
    }

    /** Whether it is still to be made. */
    public boolean isOpen() {
        return state == State.PLANNED;
    }

    /** Whether it is to be made, but nobody knows when. */
    public boolean needsTime() {
        return isOpen() && lapsed;
    }

    /** Whether the customer waited, or waits now, longer than agreed. */
    public boolean isLate(Instant now) {
        return missedDue != null || isOpen() && passedBy(now);
    }

    /** Whether a call at that instant is the one that was agreed, or made up for it. */
    boolean isDueBy(Instant at) {
        return isOpen() && !at.isBefore(plannedAt) && !dueAt.isAfter(at.plus(GRACE));
    }

    CallBack requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("call-back-ended");
        }
        return this;
    }

    /** Nobody was reached; another instant is agreed. */
    CallBack tried(Instant at, Instant next, Instant now) {
        boolean inTime = !at.isBefore(dueAt.minus(GRACE)) && !at.isAfter(dueAt.plus(GRACE));
        return new CallBack(id, requestId, next, whom, phone, reason, callerId, state, attempts + 1, at, inTime ? missedDue : missed(now),
                lapsed && next.equals(dueAt), plannedAt, plannedBy, end, version);
    }

    /** Nobody was reached, and no other instant is agreed yet. */
    CallBack tried(Instant at) {
        return tried(at, dueAt, at);
    }

    CallBack moved(Instant at, Instant to, String name, String number, long caller) {
        return new CallBack(id, requestId, to, name, number, reason, caller, state, attempts, triedAt, missed(at), false, plannedAt, plannedBy, end, version);
    }

    CallBack carriedTo(long otherRequest) {
        return new CallBack(id, otherRequest, dueAt, whom, phone, reason, callerId, state, attempts, triedAt, missedDue, lapsed, plannedAt, plannedBy, end, version);
    }

    CallBack ended(State how, Instant at, String by, String why) {
        return new CallBack(id, requestId, dueAt, whom, phone, reason, callerId, how, attempts, triedAt, missed(at), lapsed, plannedAt, plannedBy,
                new End(at, by, why), version);
    }

    /** What fell away is to be made after all; the time in between was ours. */
    CallBack back() {
        return back(lapsed);
    }

    /** The same where the customer had not wanted it: an instant that passed meanwhile was not missed, but another one is needed. */
    CallBack wantedAgain(Instant at) {
        return back(lapsed || missedDue == null && !dueAt.isAfter(at));
    }

    private CallBack back(boolean lapses) {
        return new CallBack(id, requestId, dueAt, whom, phone, reason, callerId, State.PLANNED, attempts, triedAt, missedDue, lapses, plannedAt, plannedBy,
                null, version);
    }

    private @Nullable Instant missed(Instant at) {
        return missedDue == null && passedBy(at) ? dueAt : missedDue;
    }

    /** Whoever tried at the time agreed has kept his word, though nobody answered. */
    private boolean passedBy(Instant at) {
        boolean tried = triedAt != null && !triedAt.isBefore(dueAt.minus(GRACE)) && !triedAt.isAfter(dueAt.plus(GRACE));
        return !lapsed && !tried && at.isAfter(dueAt.plus(GRACE));
    }
}
