package org.yinuo.server.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides what leaves the house for notices that were told: mail and text messages to each person as asked for and wished, one
 * message to each group and program however many people the same is told to.
 */
@Component
class Dispatch {
    private final Outbox outbox;
    private final NoticeChannels channels;
    private final Reach reach;
    private final JsonMapper json = JsonMapper.shared();

    Dispatch(Outbox outbox, NoticeChannels channels, Reach reach) {
        this.outbox = outbox;
        this.channels = channels;
        this.reach = reach;
    }

    private record Same(String kind, String subject, String data) {
    }

    void send(List<Notices.Notice> notices, Instant now) {
        Map<Long, Reach.Wishes> wishes = reach.of(notices.stream().map(Notices.Notice::userId).distinct().toList());
        List<Outbox.ToColleagues> leaving = new ArrayList<>();
        for (Notices.Notice notice : notices) {
            personal(notice, wishes.getOrDefault(notice.userId(), Reach.Wishes.NONE), now, leaving);
        }
        List<Notices.Notice> toGroups = notices.stream().filter(notice -> notice.channels().contains(Channel.ROBOT)).toList();
        if (!toGroups.isEmpty()) {
            shared(toGroups, channels.enabled(Carrier.CHAT), Carrier.CHAT, now, leaving);
        }
        shared(notices, channels.enabled(Carrier.WEBHOOK), Carrier.WEBHOOK, now, leaving);
        outbox.add(leaving);
    }

    private void personal(Notices.Notice notice, Reach.Wishes wishes, Instant now, List<Outbox.ToColleagues> leaving) {
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            if (wishes.wants(notice.kind(), channel, notice.channels().contains(channel))) {
                Instant notBefore = notice.kind().startsWith("ESCALATION") ? now : wishes.notBefore(now);
                leaving.add(new Outbox.ToColleagues(channel == Channel.EMAIL ? Carrier.EMAIL : Carrier.SMS, 0, List.of(notice.userId()),
                        notice.kind(), notice.subject(), json.writeValueAsString(notice.data()), wishes.language(), notBefore));
            }
        }
    }

    private void shared(List<Notices.Notice> notices, List<Long> to, Carrier carrier, Instant now, List<Outbox.ToColleagues> leaving) {
        if (to.isEmpty()) {
            if (carrier == Carrier.CHAT) {
                leaving.addAll(unsendable(notices, now));
            }
            return;
        }
        alike(notices).forEach((same, people) -> to.forEach(channel -> leaving.add(new Outbox.ToColleagues(carrier, channel, people,
                same.kind(), same.subject(), same.data(), "zh", now))));
    }

    /** A ladder asks for a robot and there is none: that shall be seen among what was not sent. */
    private List<Outbox.ToColleagues> unsendable(List<Notices.Notice> notices, Instant now) {
        return alike(notices).entrySet().stream().map(each -> new Outbox.ToColleagues(Carrier.CHAT, 0, each.getValue(), each.getKey().kind(),
                each.getKey().subject(), each.getKey().data(), "zh", now)).toList();
    }

    private Map<Same, List<Long>> alike(List<Notices.Notice> notices) {
        return notices.stream().collect(Collectors.groupingBy(
                notice -> new Same(notice.kind(), notice.subject(), json.writeValueAsString(notice.data())), LinkedHashMap::new,
                Collectors.mapping(Notices.Notice::userId, Collectors.toList())));
    }
}
