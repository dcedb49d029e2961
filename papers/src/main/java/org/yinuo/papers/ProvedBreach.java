package org.yinuo.papers;

/**
 * A broken promise in the list at the end of a proof.
 *
 * @param obligation the number of the obligation within the proof
 * @param brokenAt   the instant it was broken
 * @param lateBy     how late it was kept, or that it is still open
 * @param standing   due, waived, disputed or settled, in words
 */
public record ProvedBreach(String obligation, String promise, String subject, String due, String brokenAt,
        String lateBy, String penalty, String standing) {
}
