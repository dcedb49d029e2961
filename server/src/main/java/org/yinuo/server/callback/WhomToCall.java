package org.yinuo.server.callback;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Who calls whom under which number, where a plan leaves it open: the contact of the request or its caller, by whoever plans. */
@Component
class WhomToCall {
    private static final int DIGITS = 3;
    private final Customers customers;
    private final Users users;

    WhomToCall(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    /** The person to ask for, and the number. */
    record Party(String name, String phone) {
    }

    /**
     * The person and number given, filled up by what the request knows.
     *
     * @throws Refusal {@code call-back-number-missing} where nobody knows a number
     */
    Party party(ServiceRequest request, @Nullable String whom, @Nullable String phone) {
        Optional<Contact> contact = contact(request);
        String name = first(whom, contact.map(Contact::name).orElse(null), request.caller() == null ? null : request.caller().callerName());
        String number = first(phone, contact.map(Contact::mobile).orElse(null), contact.map(Contact::phone).orElse(null),
                request.caller() == null ? null : request.caller().callerPhone());
        if (number.chars().filter(Character::isDigit).count() < DIGITS) {
            throw Refusal.invalid("call-back-number-missing").at("phone");
        }
        return new Party(name, number);
    }

    /**
     * The colleague who calls; the actor where nobody is named.
     *
     * @throws Refusal {@code call-back-caller} for one who has left or may log no calls
     */
    long caller(@Nullable Long userId) {
        long asked = userId == null ? Actor.current().id() : userId;
        return users.colleague(asked).filter(User::enabled).filter(user -> user.permissions().contains("requests.write")).map(User::id)
                .orElseThrow(() -> Refusal.invalid("call-back-caller").at("callerId"));
    }

    String nameOf(long callerId) {
        return users.find(callerId).map(User::displayName).orElse("");
    }

    private Optional<Contact> contact(ServiceRequest request) {
        ServiceRequest.Caller caller = request.caller();
        return caller == null || caller.customerId() == null || caller.contactId() == null ? Optional.empty()
                : customers.contact(caller.customerId(), caller.contactId());
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
