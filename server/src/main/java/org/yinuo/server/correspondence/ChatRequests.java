package org.yinuo.server.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Given;

/** Makes requests of what people write to a bot: one for each conversation at a time, which all that is written there joins. */
@Component
class ChatRequests {
    private static final int LONGEST = 8_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SAID = 200;
    /** With these words somebody reports something else in the same conversation. */
    private static final List<String> ANEW = List.of("新报修", "新问题", "new request", "new fault");
    private final IntakeHooks hooks;
    private final ChatThreads threads;
    private final OpenServiceRequest open;
    private final ServiceRequests requests;
    private final Into into;

    ChatRequests(IntakeHooks hooks, ChatThreads threads, OpenServiceRequest open, ServiceRequests requests, Into into) {
        this.hooks = hooks;
        this.threads = threads;
        this.open = open;
        this.requests = requests;
        this.into = into;
    }

    /** Where what was written goes, and who hears of it. */
    @Component
    record Into(MailRequests.Into request, Outbox outbox, Clock clock) {
    }

    /** What the writer is told: in the words of this kind, filled with this. */
    record Told(String kind, Map<String, String> data) {
    }

    /** Takes a message. @param later whether the answer is given in the conversation afterwards */
    Told take(IntakeHooks.View bot, ChatHeard.Message message, boolean later) {
        String said = Given.text(MailText.clean(message.text()), LONGEST, "text");
        Instant now = into.clock().instant();
        if (said.isEmpty()) {
            return told(bot, message, later, "", new Told("CHAT_EMPTY", Map.of()));
        }
        hooks.used(bot.id());
        String rest = withoutOpening(said);
        ServiceRequest running = threads.hold(bot.id(), message.conversation()).map(requests::get).filter(ServiceRequest::isOpen).orElse(null);
        if (running != null && rest.equals(said)) {
            join(running, message, said, now);
            return told(bot, message, later, "request:" + running.id(), new Told("CHAT_JOINED", words(running)));
        }
        ServiceRequest request = opened(bot, message, rest.isEmpty() ? said : rest);
        threads.put(bot.id(), message.conversation(), Objects.requireNonNull(request.id()), now);
        return told(bot, message, later, "request:" + request.id(), new Told("CHAT_OPENED", words(request)));
    }

    private Told told(IntakeHooks.View bot, ChatHeard.Message message, boolean later, String about, Told told) {
        if (later) {
            into.outbox().answer(AnswerInFeishu.SOURCE + ":" + bot.id() + ":" + message.answerTo(), told.kind(), about, told.data(), bot.language());
        }
        return told;
    }

    private static Map<String, String> words(ServiceRequest request) {
        return Map.of("number", request.number(), "title", request.title());
    }

    private static String withoutOpening(String said) {
        String low = said.toLowerCase(Locale.ROOT);
        return ANEW.stream().filter(low::startsWith).findFirst().map(words -> said.substring(words.length()).replaceFirst("^[\\s:：,，。.]+", "")).orElse(said);
    }

    private ServiceRequest opened(IntakeHooks.View bot, ChatHeard.Message message, String said) {
        String title = said.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(said);
        return open.open(new OpenServiceRequest.Report(new ServiceRequest.Caller(bot.customerId(), null, null, null, from(message)), null, null,
                ServiceRequest.Channel.CHAT, ServiceRequest.Nature.PLAIN_FAULT, MailRequests.limited(title, LONGEST_TITLE), said, Severity.ANY, null, null,
                false, null));
    }

    private static String from(ChatHeard.Message message) {
        return MailRequests.limited(MailText.clean(message.from()).replaceAll("\\s+", " ").strip(), 100);
    }

    private void join(ServiceRequest request, ChatHeard.Message message, String said, Instant now) {
        long id = Objects.requireNonNull(request.id());
        into.request().timeline().add(Timeline.Entry.of(id, now, "CHAT_IN", said, Map.of("from", from(message))));
        into.request().changes().touch("request:" + id, "queue");
        Map<String, Object> data = Map.of("number", request.number(), "title", request.title(), "from", from(message),
                "said", MailRequests.limited(said, LONGEST_SAID));
        Stream<Long> told = request.assigneeId() != null ? Stream.of(request.assigneeId())
                : into.request().telling().users().holding(Role.DESK_AGENT).stream().map(User::id);
        into.request().telling().notices().tell(told.map(each -> new Notices.Notice(each, "CHAT_RECEIVED", "request:" + id, data, Set.of())).toList());
    }
}
