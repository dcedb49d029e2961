package org.yinuo.server.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;

/** Where this system is reached from outside: what links in messages begin with. */
@Component
public class NoticeHouse {
    private static final Pattern ABOUT = Pattern.compile("(request|contract|approval|work-order|expense|quote|return|nonconformity):(\\d+)");
    private static final String PUT = """
            insert into notice_house (public_url) values (:url)
            on conflict (only_one) do update set public_url = :url, version = notice_house.version + 1
            """;
    private final JdbcClient jdbc;
    private final Audit audit;

    NoticeHouse(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The address, for example {@code https://service.example.com}; empty before it is known. */
    public record View(String publicUrl, int version) {
    }

    /** As it stands. */
    public View get() {
        return jdbc.sql("select public_url, version from notice_house").query(View.class).optional().orElse(new View("", 0));
    }

    /** Sets the address. */
    @Transactional
    public View set(@Nullable String ifMatch, String publicUrl) {
        ETags.demand(ifMatch, get().version());
        String url = Given.text(publicUrl, 200, "publicUrl").replaceAll("/+$", "");
        if (!url.isEmpty()) {
            TargetAddress.parse(url);
        }
        jdbc.sql(PUT).param("url", url).update();
        audit.record("notice-house.changed", "notice-house", url);
        return get();
    }

    /** A link to what a message is about; empty while the address is unknown. */
    public String link(String about) {
        String url = get().publicUrl();
        Matcher matcher = ABOUT.matcher(about);
        if (url.isEmpty() || !matcher.matches()) {
            return url;
        }
        return switch (matcher.group(1)) {
            case "request" -> url + "/requests/" + matcher.group(2);
            case "work-order" -> url + "/work-orders/" + matcher.group(2);
            case "expense" -> url + "/expenses/" + matcher.group(2);
            case "quote" -> url + "/quotes/" + matcher.group(2);
            case "return" -> url + "/returns/" + matcher.group(2);
            case "nonconformity" -> url + "/nonconformities/" + matcher.group(2);
            case "contract" -> url + "/contracts/" + matcher.group(2);
            default -> url + "/approvals";
        };
    }
}
