package org.yinuo.server.notice;

import java.util.List;
import org.springframework.stereotype.Component;

/** Sends a message the way its channel works. */
@Component
class Deliveries {
    private final SendMail mail;
    private final SendText text;
    private final SendToGroup group;
    private final SendSigned signed;
    private final List<Conversation> conversations;

    Deliveries(SendMail mail, SendText text, SendToGroup group, SendSigned signed, List<Conversation> conversations) {
        this.mail = mail;
        this.text = text;
        this.group = group;
        this.signed = signed;
        this.conversations = List.copyOf(conversations);
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        switch (channel.kind()) {
            case SMTP -> mail.send(channel, message);
            case SMS_HTTP -> text.send(channel, message);
            case WECOM, DINGTALK, FEISHU -> group.send(channel, message);
            case WEBHOOK -> signed.send(channel, message);
        }
    }

    /** In the conversation it was asked in. */
    void answer(Written message) throws Undeliverable {
        int colon = message.to().indexOf(':');
        for (Conversation each : conversations) {
            if (colon > 0 && each.source().equals(message.to().substring(0, colon))) {
                each.say(message.to().substring(colon + 1), message.messageId(), message.body());
                return;
            }
        }
        throw Undeliverable.forGood("conversation-gone", message.to());
    }
}
