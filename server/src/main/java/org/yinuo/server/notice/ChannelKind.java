package org.yinuo.server.notice;

/** The ways out that can be set up. */
public enum ChannelKind {
    /** A mail server. */
    SMTP(Carrier.EMAIL),
    /** A gateway for text messages that is asked over HTTP. */
    SMS_HTTP(Carrier.SMS),
    /** A group robot of WeCom (企业微信). */
    WECOM(Carrier.CHAT),
    /** A group robot of DingTalk (钉钉). */
    DINGTALK(Carrier.CHAT),
    /** A group robot of Feishu (飞书). */
    FEISHU(Carrier.CHAT),
    /** A program that is posted signed JSON. */
    WEBHOOK(Carrier.WEBHOOK);

    private final Carrier carrier;

    ChannelKind(Carrier carrier) {
        this.carrier = carrier;
    }

    /** What it carries. */
    public Carrier carrier() {
        return carrier;
    }
}
