package org.yinuo.core.warranty;

import java.util.Optional;

/**
 * One promise of free repair.
 *
 * @param part  the part it speaks of; empty for the whole unit
 * @param words what a person reads to check it: the clause, the supplier, the category
 * @param id    how the caller knows it again, for example the id of a clause; empty where there is nothing to look up
 */
public record CoverRule(Source source, Optional<String> part, CoverTerm term, String words, String id) {

    /** Who promised it. */
    public enum Source {
        /** A clause of the contract. */
        CONTRACT,
        /** The house's terms for all products of a kind. */
        CATEGORY,
        /** The supplier or maker, passed on to the customer. */
        SUPPLIER,
        /** The rules on repair, exchange and refund (三包). */
        LAW,
        /** A plan bought later (延保). */
        EXTENSION
    }

    /** A promise for the whole unit. */
    public static CoverRule ofUnit(Source source, CoverTerm term, String words, String id) {
        return new CoverRule(source, Optional.empty(), term, words, id);
    }

    /** A promise for one part. */
    public static CoverRule ofPart(Source source, String part, CoverTerm term, String words, String id) {
        return new CoverRule(source, Optional.of(part), term, words, id);
    }

    boolean isFor(String named) {
        return part.filter(own -> own.equalsIgnoreCase(named)).isPresent();
    }
}
