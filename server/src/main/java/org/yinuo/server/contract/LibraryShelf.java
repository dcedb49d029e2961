package org.yinuo.server.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Sql;

/** Shows the house's templates and their versions. */
@Component
public class LibraryShelf {
    private static final String LIST = """
            select t.id, t.name, t.kind, t.product_line, t.language, t.status, t.latest_version, t.updated_at, t.updated_by,
                t.version, jsonb_array_length(v.clauses) as clauses
            from letter_template t join letter_template_version v on v.template_id = t.id and v.number = t.latest_version
            where (:q = '' or t.name ilike :like or t.product_line ilike :like)
                and (:line = '' or t.product_line = :line) and (:language = '' or t.language = :language) and (:retired or t.status = 'ACTIVE')
            order by t.updated_at desc, t.id desc limit 500
            """;
    private final LetterTemplates templates;
    private final LetterTemplateVersions versions;
    private final ClauseJson json;
    private final JdbcClient jdbc;

    LibraryShelf(LetterTemplates templates, LetterTemplateVersions versions, ClauseJson json, JdbcClient jdbc) {
        this.templates = templates;
        this.versions = versions;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A template in the list. */
    public record Row(long id, String name, String kind, String productLine, String language, String status,
                      int latestVersion, long clauseCount, Instant updatedAt, String updatedBy, int version) {
    }

    /** A version in the list of versions. */
    public record VersionRow(int number, String note, long clauseCount, Instant createdAt, String createdBy) {
    }

    /** A template with what its latest version promises. */
    public record View(long id, String name, String kind, String productLine, String language, String status,
                       int latestVersion, long clauseCount, Instant updatedAt, String updatedBy, int version,
                       List<Map<String, Object>> clauses, List<VersionRow> versions) {
    }

    /** One version. */
    public record VersionView(int number, String note, Instant createdAt, String createdBy, List<Map<String, Object>> clauses) {
    }

    /**
     * The templates, newest first.
     *
     * @param language zh or en; null for both
     */
    public List<Row> list(@Nullable String q, @Nullable String productLine, @Nullable String language, boolean retired) {
        String words = q == null ? "" : q.strip();
        return jdbc.sql(LIST).param("q", words).param("like", Likes.contains(words))
                .param("line", productLine == null ? "" : productLine.strip())
                .param("language", language == null || language.isBlank() ? "" : LetterTongue.of(language, "zh")).param("retired", retired)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("name"), row.getString("kind"),
                        row.getString("product_line"), row.getString("language"), row.getString("status"),
                        row.getInt("latest_version"), row.getLong("clauses"), Sql.instant(row, "updated_at"),
                        row.getString("updated_by"), row.getInt("version"))).list();
    }

    /** One template; refuses an unknown one. */
    public View view(long id) {
        LetterTemplate template = templates.get(id);
        List<LetterTemplateVersion> all = versions.findByTemplateIdOrderByNumberDesc(id);
        List<VersionRow> rows = all.stream().map(one -> new VersionRow(one.number(), one.note(),
                json.shapes(one.clauses()).size(), one.createdAt(), one.createdBy())).toList();
        List<Map<String, Object>> clauses = json.shapes(all.getFirst().clauses());
        return new View(id, template.name(), template.kind().name(), template.productLine(), template.language(),
                template.status().name(), template.latestVersion(), clauses.size(), template.updatedAt(),
                template.updatedBy(), template.version(), clauses, rows);
    }

    /** One version by its number. */
    public VersionView version(long id, int number) {
        LetterTemplateVersion found = versions.get(templates.get(id).id(), number);
        return new VersionView(found.number(), found.note(), found.createdAt(), found.createdBy(), json.shapes(found.clauses()));
    }
}
