package org.yinuo.server.notice;

/** What carries a message out of the house. */
public enum Carrier {
    /** E-mail, to one address. */
    EMAIL,
    /** A text message, to one mobile. */
    SMS,
    /** A robot in a group of a chat tool. */
    CHAT,
    /** A program of the house's own. */
    WEBHOOK,
    /** The conversation with a bot in which something was asked. */
    CONVERSATION
}
