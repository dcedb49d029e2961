package org.yinuo.server.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.shared.Refusal;

/** Tries a way out with a message of no importance. */
@Component
public class TryChannel {
    private final NoticeChannels channels;
    private final Deliveries deliveries;
    private final NoticeTemplates templates;
    private final Companies companies;
    private final Audit audit;

    TryChannel(NoticeChannels channels, Deliveries deliveries, NoticeTemplates templates, Companies companies, Audit audit) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.templates = templates;
        this.companies = companies;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param error why not, in the words of whoever refused; empty when it was sent
     */
    public record Result(boolean sent, String error) {
    }

    /**
     * Sends at once and waits for the answer, half a minute at most.
     *
     * @param to mail address or mobile; not needed by groups and programs
     */
    public Result send(long id, String to, Locale language) {
        NoticeChannel channel = channels.get(id);
        String address = switch (channel.kind().carrier()) {
            case EMAIL -> MailAddress.require(to, "to");
            case SMS -> mobile(to);
            case CHAT, WEBHOOK, CONVERSATION -> "";
        };
        audit.record("notice-channel.tried", "notice-channel:" + id, channel.kind().name());
        NoticeTemplates.Words words = templates.filled(NoticeTemplates.TEST, language,
                Map.of("company", companies.find().map(Company::name).orElse(""), "channel", channel.name()));
        try {
            deliveries.send(channel, new Written(UUID.randomUUID(), NoticeTemplates.TEST, "notice-channel:" + id, address, words.subject(),
                    words.body(), List.of(), "", List.of(), Written.Manner.AUTO_GENERATED, List.of()));
            return new Result(true, "");
        } catch (Undeliverable failed) {
            return new Result(false, String.valueOf(failed.getMessage()));
        }
    }

    private static String mobile(String to) {
        if (!to.strip().matches("\\+?[0-9][0-9 -]{2,29}")) {
            throw Refusal.invalid("mobile-invalid").at("to");
        }
        return to.replaceAll("[ -]", "");
    }
}
