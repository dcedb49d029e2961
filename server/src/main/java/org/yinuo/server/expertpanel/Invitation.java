package org.yinuo.server.expertpanel;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/**
 * Whom to invite: a colleague, or an expert from outside by name and phone.
 *
 * @param organisation whom an expert from outside works for; may be empty
 */
public record Invitation(@Nullable Long userId, String name, String phone, String organisation) {
    /** Refuses one that names both, or neither. */
    public Invitation {
        name = name == null ? "" : name.strip();
        phone = phone == null ? "" : phone.strip();
        organisation = organisation == null ? "" : organisation.strip();
        boolean outside = !name.isEmpty() && !phone.isEmpty();
        boolean half = name.isEmpty() != phone.isEmpty();
        if (half || (userId != null) == outside) {
            throw Refusal.invalid("panel-member-who").at("members");
        }
    }

    static Invitation of(long colleague) {
        return new Invitation(colleague, "", "", "");
    }
}
