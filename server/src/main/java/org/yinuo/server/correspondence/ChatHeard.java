package org.yinuo.server.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * What came in a call of a chat tool.
 *
 * @param message what somebody wrote; null when nobody did
 * @param reply   the answer when nobody wrote
 */
record ChatHeard(@Nullable Message message, ChatReply reply) {

    /**
     * What somebody wrote to a bot.
     *
     * @param id           the tool's own name for it; repeats carry the same
     * @param conversation where it was written and by whom: one conversation is about one request at a time
     * @param from         the writer's name, or his id where the tool tells no name
     * @param answerTo     what an answer given later names; empty where the answer is given at once
     * @param text         what he wrote, with notes such as [图片] in place of what is no text
     */
    record Message(String id, String conversation, String from, String answerTo, String text) {
    }

    static ChatHeard message(Message message) {
        return new ChatHeard(message, ChatReply.NOTHING_IN_JSON);
    }

    static ChatHeard nothing(ChatReply reply) {
        return new ChatHeard(null, reply);
    }
}
