package org.yinuo.server.servicerequest;

/** How much hangs on a request. */
public enum RequestClass {
    /** Handled by the desk alone (一般请求). */
    GENERAL,
    /** Touches the customer's business or data as a whole: reported, approved and consented to before any work (重大请求). */
    MAJOR
}
