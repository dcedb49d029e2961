package org.yinuo.server.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.NoticeTemplates;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/**
 * Takes what people write to a bot of the house in DingTalk, Feishu or WeCom. What a tool sends again is answered as the first time
 * and makes nothing.
 */
@Component
public class TakeChat {
    private static final int LONGEST = 64 * 1024;
    private final IntakeHooks hooks;
    private final List<ChatTool> tools;
    private final ChatRequests requests;
    private final NoticeTemplates templates;
    private final Idempotency idempotency;

    TakeChat(IntakeHooks hooks, List<ChatTool> tools, ChatRequests requests, NoticeTemplates templates, Idempotency idempotency) {
        this.hooks = hooks;
        this.tools = List.copyOf(tools);
        this.requests = requests;
        this.templates = templates;
        this.idempotency = idempotency;
    }

    /** Hears what was said, once, and answers it. */
    public ChatReply take(String key, ChatCall call) {
        if (call.body().length > LONGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "call-too-large", LONGEST / 1024);
        }
        IntakeHooks.Open bot = hooks.bot(key).orElseThrow(() -> Refusal.notFound("hook-unknown"));
        ChatTool tool = tools.stream().filter(each -> each.kind() == bot.view().kind()).findFirst().orElseThrow();
        ChatHeard heard = tool.hear(bot, call);
        ChatHeard.Message message = heard.message();
        if (message == null) {
            return heard.reply();
        }
        ChatRequests.Told told = idempotency.once(Sha256.hex(message.id().getBytes(StandardCharsets.UTF_8)), "hook:" + bot.view().id(), "intake.chat",
                message.id(), ChatRequests.Told.class, () -> requests.take(bot.view(), message, !tool.answersAtOnce()));
        return tool.answer(bot, call, templates.filled(told.kind(), Locale.of(bot.view().language()), told.data()).body());
    }
}
