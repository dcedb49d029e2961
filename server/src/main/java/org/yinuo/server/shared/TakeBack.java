package org.yinuo.server.shared;

import java.util.List;

/**
 * What became of taking several things back.
 *
 * @param gone how many are gone
 * @param kept those that could not go, as far as they are told apart
 */
public record TakeBack(int gone, List<Kept> kept) {

    public TakeBack {
        kept = List.copyOf(kept);
    }

    /**
     * Something that stays.
     *
     * @param name what people call it
     * @param code of the sentence that says why, see {@link InUse#code()}
     */
    public record Kept(String name, String code) {
    }
}
