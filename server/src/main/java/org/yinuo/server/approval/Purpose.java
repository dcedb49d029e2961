package org.yinuo.server.approval;

import java.util.List;
import org.yinuo.server.identity.Role;

/** What is approved. Each has the steps it takes as long as the house has not said otherwise. */
public enum Purpose {
    /** A major request shall be worked on (重大请求审批): the technical department, then the business department. */
    MAJOR_REQUEST(Role.TECHNICAL_LEAD, Role.BUSINESS_LEAD),
    /** The answer to a complaint. */
    COMPLAINT(Role.SERVICE_MANAGER),
    /** The answer to a complaint that offers money. */
    COMPLAINT_WITH_MONEY(Role.SERVICE_MANAGER, Role.FINANCE),
    /** A breach shall be let go. */
    WAIVER(Role.SERVICE_MANAGER),
    /** Money spent. */
    EXPENSE(Role.SERVICE_MANAGER, Role.FINANCE),
    /** Goods taken back. */
    RETURN(Role.SERVICE_MANAGER),
    /** A discount above what the rates let anybody give. */
    DISCOUNT(Role.SERVICE_MANAGER),
    /** What becomes of nonconforming goods (不合格品处置). */
    NONCONFORMING(Role.SERVICE_MANAGER);

    private static final int HOURS = 8;
    private final List<Role> inOrder;

    Purpose(Role... inOrder) {
        this.inOrder = List.of(inOrder);
    }

    /** One role after the other, a working day each. */
    List<ChainStep> houseSteps() {
        return inOrder.stream().map(role -> new ChainStep(inOrder.indexOf(role) + 1, role, null, HOURS)).toList();
    }
}
