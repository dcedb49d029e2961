package org.yinuo.server.obligation;

/**
 * What an obligation is about.
 *
 * @param id the number of the request, contract, referral or step of an approval
 */
public record Subject(Type type, long id) {

    /** The kinds of subject. */
    public enum Type {
        /** A service request. */
        REQUEST,
        /** A contract. */
        CONTRACT,
        /** A case referred to a partner or manufacturer; what it owes us, not what we owe. */
        REFERRAL,
        /** A step of an approval; what colleagues owe the house, not what the house owes. */
        APPROVAL_STEP
    }

    /** A request. */
    public static Subject request(long id) {
        return new Subject(Type.REQUEST, id);
    }

    /** A contract. */
    public static Subject contract(long id) {
        return new Subject(Type.CONTRACT, id);
    }

    /** A case referred to somebody else. */
    public static Subject referral(long id) {
        return new Subject(Type.REFERRAL, id);
    }

    /** A step of an approval. */
    public static Subject approvalStep(long id) {
        return new Subject(Type.APPROVAL_STEP, id);
    }
}
