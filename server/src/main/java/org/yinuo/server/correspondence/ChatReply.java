package org.yinuo.server.correspondence;

/** What a chat tool is answered. */
public record ChatReply(String contentType, String body) {
    static final ChatReply NOTHING_IN_JSON = json("{}");

    static ChatReply json(String body) {
        return new ChatReply("application/json;charset=UTF-8", body);
    }

    static ChatReply text(String body) {
        return new ChatReply("text/plain;charset=UTF-8", body);
    }

    static ChatReply xml(String body) {
        return new ChatReply("application/xml;charset=UTF-8", body);
    }
}
