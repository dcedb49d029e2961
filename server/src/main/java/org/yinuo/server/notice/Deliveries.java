package org.yinuo.server.notice;

import org.springframework.stereotype.Component;

/** Sends a message the way its channel works. */
@Component
class Deliveries {
    private final SendMail mail;
    private final SendText text;
    private final SendToGroup group;
    private final SendSigned signed;

    Deliveries(SendMail mail, SendText text, SendToGroup group, SendSigned signed) {
        this.mail = mail;
        this.text = text;
        this.group = group;
        this.signed = signed;
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        switch (channel.kind()) {
            case SMTP -> mail.send(channel, message);
            case SMS_HTTP -> text.send(channel, message);
            case WECOM, DINGTALK, FEISHU -> group.send(channel, message);
            case WEBHOOK -> signed.send(channel, message);
        }
    }
}
