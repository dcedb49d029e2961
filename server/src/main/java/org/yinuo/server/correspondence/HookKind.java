package org.yinuo.server.correspondence;

/** Who calls at an address, and so how its calls are signed, written and answered. */
public enum HookKind {
    /** A program that signs our JSON. */
    PROGRAM,
    /** A robot of DingTalk (钉钉) that posts what it is told. */
    DINGTALK,
    /** An app of Feishu (飞书) that is subscribed to messages. */
    FEISHU,
    /** An app of WeCom (企业微信) that receives messages. */
    WECOM
}
