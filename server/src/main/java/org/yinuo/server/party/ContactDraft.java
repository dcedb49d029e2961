package org.yinuo.server.party;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** What is said about a contact. */
public record ContactDraft(@Nullable String name, @Nullable String title, @Nullable String phone,
        @Nullable String mobile, @Nullable String email) {

    public ContactDraft {
        name = Given.requiredLine(name, 60, "name");
        title = Given.line(title, 60, "title");
        phone = Given.line(phone, 40, "phone");
        mobile = Given.line(mobile, 40, "mobile");
        email = Given.line(email, 120, "email");
        refuseUndiallable(phone, "phone");
        refuseUndiallable(mobile, "mobile");
        if (!email.isEmpty() && !email.matches("[^@\\s<>\",;()]+@[^@\\s<>\",;()]+")) {
            throw Refusal.invalid("email-invalid").at("email");
        }
    }

    private static void refuseUndiallable(String number, String field) {
        if (!number.isEmpty() && PhoneNumber.of(number).key().length() < 3) {
            throw Refusal.invalid("phone-invalid").at(field);
        }
    }
}
