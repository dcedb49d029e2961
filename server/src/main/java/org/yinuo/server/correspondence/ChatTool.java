package org.yinuo.server.correspondence;

/** A chat tool: how its calls are proven to be its own, read and answered. */
interface ChatTool {
    HookKind kind();

    /** What came. @throws org.yinuo.server.shared.Refusal unless the tool sent it, within the hour */
    ChatHeard hear(IntakeHooks.Open bot, ChatCall call);

    /** The answer to a message, in the tool's own form. */
    ChatReply answer(IntakeHooks.Open bot, ChatCall call, String text);

    /** Whether the answer can go back on the call itself; else it is given in the conversation afterwards. */
    default boolean answersAtOnce() {
        return true;
    }
}
