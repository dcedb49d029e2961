package org.yinuo.server.identity;

import java.util.List;
import org.yinuo.server.shared.Refusal;

/**
 * What is said about a user when he is made or changed.
 *
 * @param username only read when he is made
 */
public record UserDraft(String username, String displayName, String mobile, String department, List<Role> roles) {

    /** Refuses a draft that names no person or no role. */
    void check() {
        if (displayName.isBlank() || displayName.length() > 60) {
            throw Refusal.invalid("display-name-invalid").at("displayName");
        }
        if (mobile.length() > 30 || !mobile.matches("[0-9+ -]*")) {
            throw Refusal.invalid("mobile-invalid").at("mobile");
        }
        if (department.length() > 60) {
            throw Refusal.invalid("department-invalid").at("department");
        }
        if (roles.isEmpty()) {
            throw Refusal.invalid("role-missing").at("roles");
        }
        if (roles.contains(Role.CUSTOMER) && roles.stream().anyMatch(role -> role != Role.CUSTOMER)) {
            throw Refusal.invalid("customer-holds-no-other-role").at("roles");
        }
    }

    static String checkedUsername(String username) {
        String lower = username.strip().toLowerCase();
        if (!lower.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}")) {
            throw Refusal.invalid("username-invalid").at("username");
        }
        return lower;
    }
}
