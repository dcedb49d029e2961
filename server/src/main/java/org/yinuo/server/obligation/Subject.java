package org.yinuo.server.obligation;

/**
 * What an obligation is about.
 *
 * @param id the number of the request or contract
 */
public record Subject(Type type, long id) {

    /** The kinds of subject. */
    public enum Type {
        /** A service request. */
        REQUEST,
        /** A contract. */
        CONTRACT
    }

    /** A request. */
    public static Subject request(long id) {
        return new Subject(Type.REQUEST, id);
    }

    /** A contract. */
    public static Subject contract(long id) {
        return new Subject(Type.CONTRACT, id);
    }
}
