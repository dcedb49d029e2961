package org.yinuo.server.routing;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.identity.User;

/**
 * A part of the house that sees to requests.
 *
 * @param headId who leads it; null when nobody is named
 */
public record Department(long id, String nameZh, String nameEn, @Nullable Long headId, int version) {
    /** Whether a colleague works there: he leads it, or its name in either language is his department. */
    public boolean has(User colleague) {
        String his = colleague.department().strip();
        return headId != null && headId == colleague.id() || his.equalsIgnoreCase(nameZh) || his.equalsIgnoreCase(nameEn);
    }
}
