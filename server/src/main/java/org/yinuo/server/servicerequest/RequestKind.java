package org.yinuo.server.servicerequest;

/** What a customer asks for. It decides who works on it, and for complaints who must approve the answer. */
public enum RequestKind {
    /** How something is used or works (咨询). */
    CONSULTATION,
    /** Something does not work (故障). */
    FAULT,
    /** Dissatisfaction with people, times or results (投诉). */
    COMPLAINT,
    /** The software does not do what it is said to do (软件缺陷). */
    DEFECT,
    /** The system shall do or be something else (变更). */
    CHANGE,
    /** Data in the system are wrong (数据更正). */
    DATA_CORRECTION,
    /** Somebody shall be allowed more or less (权限). */
    PERMISSION,
    /** The system moves to another place or machine (搬迁与迁移). */
    RELOCATION,
    /** A newer version (升级). */
    UPGRADE,
    /** People shall learn something (培训). */
    TRAINING,
    /** Parts or consumables (备件). */
    PARTS;

    /** Whether what is asked for changes something in the customer's system, so that he must consent to it beforehand. */
    public boolean changesSystem() {
        return switch (this) {
            case CHANGE, DATA_CORRECTION, PERMISSION, RELOCATION, UPGRADE -> true;
            case CONSULTATION, FAULT, COMPLAINT, DEFECT, TRAINING, PARTS -> false;
        };
    }
}
