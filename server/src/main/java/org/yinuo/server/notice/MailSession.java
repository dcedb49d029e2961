package org.yinuo.server.notice;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How mail servers are spoken to: every wait has an end. */
public final class MailSession {
    private static final String WAIT_MILLIS = "15000";

    private MailSession() {
    }

    static Properties smtp(ChannelSettings settings) {
        Properties properties = properties("smtp", settings.encryption(), settings.port());
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null && !settings.username().isBlank()));
        return properties;
    }

    /** For {@code smtp} or {@code imap}; the usual port when none is named. */
    public static Properties properties(String protocol, ChannelSettings.@Nullable Encryption asked, @Nullable Integer port) {
        ChannelSettings.Encryption encryption = asked == null ? ChannelSettings.Encryption.TLS : asked;
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "port", String.valueOf(port == null ? usual(protocol, encryption) : port));
        properties.setProperty(prefix + "connectiontimeout", WAIT_MILLIS);
        properties.setProperty(prefix + "timeout", WAIT_MILLIS);
        properties.setProperty(prefix + "writetimeout", WAIT_MILLIS);
        properties.setProperty(prefix + "ssl.enable", String.valueOf(encryption == ChannelSettings.Encryption.TLS));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(encryption == ChannelSettings.Encryption.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(encryption == ChannelSettings.Encryption.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static int usual(String protocol, ChannelSettings.Encryption encryption) {
        boolean sends = protocol.equals("smtp");
        return switch (encryption) {
            case TLS -> sends ? 465 : 993;
            case STARTTLS -> sends ? 587 : 143;
            case NONE -> sends ? 25 : 143;
        };
    }
}
