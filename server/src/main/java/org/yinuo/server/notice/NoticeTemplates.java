package org.yinuo.server.notice;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of messages: those that come with the program ({@code template.KIND.…} of the sentences), and the house's own in their
 * place. A kind exists when the program has words for it; any other is told in the words of {@code OTHER}.
 */
@Component
public class NoticeTemplates {
    /** What a way out is tried with. */
    public static final String TEST = "TEST";
    private static final String OTHER = "OTHER";
    private static final String NAME = "\\{\\{\\s*([A-Za-z]{1,40})\\s*}}";
    private static final Pattern SUBJECT_KEY = Pattern.compile("template\\.([A-Z_]+)\\.subject");
    private static final List<String> ALWAYS = List.of("company", "link", "names");
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String PUT = """
            insert into notice_template (kind, language, subject, body, changed_at, changed_by, version)
            values (:kind, :language, :subject, :body, :at, :by, 1)
            on conflict (kind, language) do update
            set subject = :subject, body = :body, changed_at = :at, changed_by = :by, version = notice_template.version + 1
            """;
    private static final String LATEST = "select data from outbox where kind = :kind order by id desc limit 1";
    private final JdbcClient jdbc;
    private final Messages messages;
    private final NoticeHouse house;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    NoticeTemplates(JdbcClient jdbc, Messages messages, NoticeHouse house, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    /** A subject line and what stands below it. */
    public record Words(String subject, String body) {
    }

    /**
     * The words of one kind in one language.
     *
     * @param own       whether they are the house's own
     * @param variables what may stand in double braces
     * @param customer  whether customers read them
     * @param version   to be named by whoever changes them; 0 before anybody has
     */
    public record View(String kind, String language, String subject, String body, boolean own, Set<String> variables, boolean customer,
                       int version) {
    }

    private record Row(String subject, String body, int version) {
    }

    /** Every kind there are words for, in alphabetical order. */
    public Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        messages.keys(Messages.FIRST).forEach(key -> {
            Matcher matcher = SUBJECT_KEY.matcher(key);
            if (matcher.matches()) {
                kinds.add(matcher.group(1));
            }
        });
        return kinds;
    }

    /** The kinds colleagues are told. */
    public List<String> forColleagues() {
        return kinds().stream().filter(kind -> !isForCustomers(kind) && !kind.equals(TEST) && !kind.equals(OTHER)).toList();
    }

    /** All words, kind by kind, Chinese first. */
    public List<View> all() {
        return kinds().stream().flatMap(kind -> Messages.SPOKEN.stream().map(locale -> view(kind, locale.getLanguage()))).toList();
    }

    /** The words of one kind in one language. */
    public View view(String kind, String language) {
        Locale locale = known(kind, language);
        Optional<Row> own = own(kind, language);
        Words words = own.map(row -> new Words(row.subject(), row.body())).orElseGet(() -> housed(kind, locale));
        return new View(kind, language, words.subject(), words.body(), own.isPresent(), variables(kind, locale), isForCustomers(kind),
                own.map(Row::version).orElse(0));
    }

    /** Sets the house's own words. */
    @Transactional
    public View set(String kind, String language, @Nullable String ifMatch, Words words) {
        View before = view(kind, language);
        ETags.demand(ifMatch, before.version());
        Words checked = checked(before, words);
        jdbc.sql(PUT).param("kind", kind).param("language", language).param("subject", checked.subject()).param("body", checked.body())
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        audit.record("notice-template.changed", "notice-template:" + kind, language);
        return view(kind, language);
    }

    /** Back to the words that come with the program. */
    @Transactional
    public View reset(String kind, String language) {
        known(kind, language);
        jdbc.sql("delete from notice_template where kind = :kind and language = :language").param("kind", kind).param("language", language).update();
        audit.record("notice-template.reset", "notice-template:" + kind, language);
        return view(kind, language);
    }

    /** How the words would read, with the latest message of the kind or, before there was any, a made-up one. */
    public Words preview(String kind, String language, Words words) {
        View before = view(kind, language);
        Words checked = checked(before, words);
        Map<String, Object> data = new HashMap<>(sample(kind, Locale.of(language)));
        jdbc.sql(LATEST).param("kind", kind).query(String.class).optional().ifPresent(latest -> data.putAll(json.readValue(latest, DATA)));
        data.putIfAbsent("company", "示例公司");
        data.putIfAbsent("names", "陈静");
        data.putIfAbsent("link", house.link("request:1").isEmpty() ? "https://service.example.com/requests/1" : house.link("request:1"));
        return filled(checked, Locale.of(language), data);
    }

    /** A message in words. */
    public Words filled(String kind, Locale locale, Map<String, ?> data) {
        String known = kinds().contains(kind) ? kind : OTHER;
        Words words = own(known, locale.getLanguage()).map(row -> new Words(row.subject(), row.body())).orElseGet(() -> housed(known, locale));
        return filled(words, locale, data);
    }

    private Words filled(Words words, Locale locale, Map<String, ?> data) {
        Wording wording = new Wording(messages, locale);
        String subject = Placeholders.fill(words.subject(), NAME, name -> wording.say(name, data.get(name))).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String body = Placeholders.fill(words.body(), NAME, name -> wording.say(name, data.get(name))).strip();
        return new Words(subject.length() > 200 ? subject.substring(0, subject.offsetByCodePoints(0, Math.min(150, subject.codePointCount(0, subject.length())))) : subject, body);
    }

    private static Words checked(View before, Words words) {
        Words checked = new Words(Given.required(words.subject(), 200, "subject"), Given.required(words.body(), 8000, "body"));
        Matcher names = Pattern.compile("\\{\\{([^{}]*)}}").matcher(checked.subject() + "\n" + checked.body());
        while (names.find()) {
            if (!before.variables().contains(names.group(1).strip())) {
                throw Refusal.invalid("template-variable-unknown", names.group(1).strip()).at("body");
            }
        }
        return checked;
    }

    private Words housed(String kind, Locale locale) {
        return new Words(messages.say(locale, "template." + kind + ".subject", List.of()), messages.say(locale, "template." + kind + ".body", List.of()));
    }

    private Map<String, Object> sample(String kind, Locale locale) {
        return json.readValue(messages.say(locale, "template." + kind + ".sample", List.of()), DATA);
    }

    private Set<String> variables(String kind, Locale locale) {
        Set<String> names = new TreeSet<>(sample(kind, locale).keySet());
        names.addAll(ALWAYS);
        return names;
    }

    /** Whether customers read messages of the kind. */
    boolean isForCustomers(String kind) {
        return Arrays.asList(messages.say(Messages.FIRST, "template.customers", List.of()).split(",")).contains(kind);
    }

    private Optional<Row> own(String kind, String language) {
        return jdbc.sql("select subject, body, version from notice_template where kind = :kind and language = :language")
                .param("kind", kind).param("language", language).query(Row.class).optional();
    }

    private Locale known(String kind, String language) {
        if (!kinds().contains(kind) || Messages.SPOKEN.stream().noneMatch(locale -> locale.getLanguage().equals(language))) {
            throw Refusal.notFound("template-unknown");
        }
        return Locale.of(language);
    }
}
