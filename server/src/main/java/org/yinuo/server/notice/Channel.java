package org.yinuo.server.notice;

/** How a notice reaches a person. */
public enum Channel {
    /** The list behind the bell. Every notice is there. */
    IN_APP,
    /** E-mail. */
    EMAIL,
    /** A text message to the mobile. */
    SMS,
    /** A robot of a chat tool. */
    ROBOT
}
