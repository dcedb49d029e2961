package org.yinuo.server.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;

/** Puts a message into words and finds out where it goes. */
@Component
class WriteMessage {
    private final Users users;
    private final Reach reach;
    private final NoticeTemplates templates;
    private final NoticeHouse house;
    private final Companies companies;

    WriteMessage(Users users, Reach reach, NoticeTemplates templates, NoticeHouse house, Companies companies) {
        this.users = users;
        this.reach = reach;
        this.templates = templates;
        this.house = house;
        this.companies = companies;
    }

    /** Nothing when whom it is for cannot be reached this way. */
    Optional<Written> of(OutboxMessage message) {
        List<User> people = message.userIds().stream().flatMap(id -> users.find(id).stream()).filter(User::enabled).toList();
        String to = switch (message.carrier()) {
            case EMAIL -> message.address().isEmpty() ? people.stream().findFirst().map(reach::email).orElse("") : message.address();
            case SMS -> people.stream().findFirst().map(User::mobile).orElse("");
            case CHAT, WEBHOOK -> "";
            case CONVERSATION -> message.address();
        };
        boolean personal = message.carrier() == Carrier.EMAIL || message.carrier() == Carrier.SMS;
        if (personal && to.isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> data = new HashMap<>(message.data());
        data.put("company", companies.find().map(Company::name).orElse(""));
        data.putIfAbsent("link", house.link(message.subject()));
        data.put("names", people.stream().map(User::displayName).collect(Collectors.joining("、")));
        NoticeTemplates.Words words = templates.filled(message.kind(), Locale.of(message.language()), data);
        return Optional.of(new Written(message.messageId(), message.kind(), message.subject(), to, words.subject(), words.body(), people,
                message.answers(), message.thread(), manner(message), message.enclosed()));
    }

    private static Written.Manner manner(OutboxMessage message) {
        if (Boolean.TRUE.equals(message.data().get("byPerson"))) {
            return Written.Manner.PERSON;
        }
        return message.answers().isEmpty() ? Written.Manner.AUTO_GENERATED : Written.Manner.AUTO_REPLIED;
    }
}
