package org.yinuo.server.notice;

/**
 * A way out that was set up.
 *
 * @param target where an HTTP way leads; robots carry their key in it
 * @param secret password of a mail server, or what messages are signed with; empty for none
 */
record NoticeChannel(long id, ChannelKind kind, String name, boolean enabled, ChannelSettings settings, String target, String secret,
                     int version) {
}
