package org.yinuo.server.workorder;

import org.yinuo.server.servicerequest.RequestKind;

/** What an engineer goes out for. */
public enum VisitKind {
    /** Something is broken (维修). */
    REPAIR,
    /** Something is set up, moved or renewed (安装). */
    INSTALLATION,
    /** Something is looked after before it breaks (巡检). */
    INSPECTION,
    /** People learn something (培训). */
    TRAINING,
    /** Something is brought (送货). */
    DELIVERY,
    /** A loaner is brought or fetched (备用机). */
    LOANER,
    /** Somebody stands by during an event of the customer's (驻场保障). */
    STANDBY;

    /** What a request of that kind is visited for, unless somebody says otherwise. */
    static VisitKind of(RequestKind request) {
        return switch (request) {
            case TRAINING -> TRAINING;
            case PARTS -> DELIVERY;
            case RELOCATION, UPGRADE -> INSTALLATION;
            case CONSULTATION, FAULT, COMPLAINT, DEFECT, CHANGE, DATA_CORRECTION, PERMISSION -> REPAIR;
        };
    }
}
