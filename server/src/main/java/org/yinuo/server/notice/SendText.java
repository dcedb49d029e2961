package org.yinuo.server.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks a gateway to send a text message; how it wants to be asked is a template. */
@Component
class SendText {
    private final CallOut http;
    private final JsonMapper json = JsonMapper.shared();

    SendText(CallOut http) {
        this.http = http;
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        ChannelSettings settings = channel.settings();
        Map<String, String> headers = headers(settings.headers() == null ? "" : settings.headers(), channel, message);
        String type = headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue).findFirst().orElse("application/json").toLowerCase(Locale.ROOT);
        UnaryOperator<String> written = type.contains("json") ? this::quoted : type.contains("form") ? SendText::encoded : UnaryOperator.identity();
        String body = settings.body() == null ? "" : filled(settings.body(), channel, message, written);
        if (!body.isEmpty()) {
            headers.putIfAbsent("Content-Type", "application/json; charset=utf-8");
        }
        http.send(filled(channel.target(), channel, message, SendText::encoded), headers, body, settings.allowPrivate());
    }

    private static Map<String, String> headers(String lines, NoticeChannel channel, Written message) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> headers.put(line.substring(0, line.indexOf(':')).strip(),
                filled(line.substring(line.indexOf(':') + 1).strip(), channel, message, each -> each.replaceAll("\\p{Cntrl}", " "))));
        return headers;
    }

    private static String filled(String template, NoticeChannel channel, Written message, UnaryOperator<String> written) {
        Map<String, String> values = Map.of("to", message.to(), "text", message.subject(), "subject", message.subject(), "body", message.body(),
                "id", message.messageId().toString(), "secret", channel.secret());
        return Placeholders.fill(template, "\\{([a-z]+)}", name -> values.containsKey(name) ? written.apply(values.get(name)) : null);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String quoted(String value) {
        String string = json.writeValueAsString(value);
        return string.substring(1, string.length() - 1);
    }
}
