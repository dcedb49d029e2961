package org.yinuo.server.nonconforming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.installedbase.Lot;

/**
 * Goods that are not as they should be.
 *
 * @param source         where it was seen: an inspection, a return, the supplier
 * @param disposition    what is to become of them; null while nobody has proposed anything
 * @param dispositionWhy the reason for it
 */
public record Nonconformity(long id, String number, Lot lot, String problem, String source, Stage stage, @Nullable Disposition disposition,
        String dispositionWhy, Instant openedAt, String openedBy, @Nullable Instant closedAt, int version) {

    /** How far it has come. */
    public enum Stage {
        /** Nobody may hand them out. */
        HELD,
        /** What is to become of them waits for approval. */
        IN_APPROVAL,
        /** It is approved and being done. */
        DECIDED,
        /** Done, and everybody concerned was told. */
        CLOSED
    }

    /** What becomes of them. */
    public enum Disposition {
        /** Destroyed (报废). */
        DESTROY,
        /** Sent back to whoever made them (退供应商). */
        RETURN_TO_SUPPLIER,
        /** Put right (返工). */
        REWORK,
        /** Used as they are (让步接收). */
        USE_AS_IS;

        /** Whether the very pieces may never be handed out again, closed or not. */
        boolean isForGood() {
            return this == DESTROY || this == RETURN_TO_SUPPLIER;
        }
    }

    /** Whether nobody may hand the goods out. */
    public boolean holds() {
        return stage != Stage.CLOSED || disposition != null && disposition.isForGood();
    }
}
