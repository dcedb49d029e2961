package org.yinuo.server.related;

import org.yinuo.server.servicerequest.ServiceRequest;

/** Whether two requests are one customer's; one whose customer is not known yet may be anybody's. */
final class SameCustomer {
    private SameCustomer() {
    }

    static boolean of(ServiceRequest one, ServiceRequest other) {
        Long first = one.caller() == null ? null : one.caller().customerId();
        Long second = other.caller() == null ? null : other.caller().customerId();
        return first == null || second == null || first.equals(second);
    }
}
