package org.yinuo.server.approval;

/**
 * What an approval or a consent is about.
 *
 * @param type a word of the module that asks, for example {@code request}
 */
public record About(String type, long id) {
    /** A service request. */
    public static About request(long id) {
        return new About("request", id);
    }

    /** For example {@code request:12}; open pages listen to it. */
    public String topic() {
        return type + ":" + id;
    }
}
