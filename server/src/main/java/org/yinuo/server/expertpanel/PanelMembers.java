package org.yinuo.server.expertpanel;

import org.jspecify.annotations.Nullable;

/** Tells people apart: colleagues by who they are, others by name and phone. */
final class PanelMembers {
    private PanelMembers() {
    }

    static String key(ExpertPanel.Member member) {
        return key(member.userId(), member.name(), member.phone());
    }

    static String key(Invitation whom) {
        return key(whom.userId(), whom.name(), whom.phone());
    }

    private static String key(@Nullable Long user, String name, String phone) {
        return user == null ? name + " " + phone : "user:" + user;
    }
}
