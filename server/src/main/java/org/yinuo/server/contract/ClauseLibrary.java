package org.yinuo.server.contract;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Keeps the house's standard clauses and letters: makes them, gives them new versions, retires them. */
@Service
@Transactional
public class ClauseLibrary {
    private static final int NAME = 200;
    private static final int NOTE = 1000;

    private final LetterTemplates templates;
    private final LetterTemplateVersions versions;
    private final ClauseJson json;
    private final Audit audit;
    private final Clock clock;

    ClauseLibrary(LetterTemplates templates, LetterTemplateVersions versions, ClauseJson json, Audit audit, Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A template as a person asks for it.
     *
     * @param kind     LETTER unless said otherwise
     * @param language zh unless said otherwise
     */
    public record Draft(@Nullable String name, LetterTemplate.@Nullable Kind kind, @Nullable String productLine,
                        @Nullable String language, @Nullable List<Map<String, Object>> clauses, @Nullable String note) {
    }

    /** Makes a template with its first version. */
    public LetterTemplate create(Draft draft) {
        return create(draft, Actor.current().displayName());
    }

    /** Makes a template in somebody's name. */
    LetterTemplate create(Draft draft, String by) {
        LetterTemplate made = templates.save(new LetterTemplate(null, Given.required(draft.name(), NAME, "name"),
                draft.kind() == null ? LetterTemplate.Kind.LETTER : draft.kind(),
                Given.text(draft.productLine(), NAME, "productLine"), language(draft.language()),
                LetterTemplate.Status.ACTIVE, 1, clock.instant(), by, null));
        keep(made, 1, draft.clauses(), draft.note(), by);
        audit.record("letter-template.created", "letter-template:" + made.id(), made.name());
        return made;
    }

    /** Adds a version; what was written from older ones stays as it is. */
    public LetterTemplate renew(long id, @Nullable String ifMatch, @Nullable List<Map<String, Object>> clauses, @Nullable String note) {
        LetterTemplate template = templates.get(id);
        ETags.demand(ifMatch, template.version());
        if (template.status() == LetterTemplate.Status.RETIRED) {
            throw Refusal.conflict("letter-template-retired");
        }
        String by = Actor.current().displayName();
        int number = template.latestVersion() + 1;
        keep(template, number, clauses, note, by);
        audit.record("letter-template.renewed", "letter-template:" + id, "version " + number);
        return templates.save(template.changed(template.status(), number, clock.instant(), by));
    }

    /** Offers a template no more, or again. */
    public LetterTemplate put(long id, @Nullable String ifMatch, LetterTemplate.Status status) {
        LetterTemplate template = templates.get(id);
        ETags.demand(ifMatch, template.version());
        audit.record("letter-template." + status.name().toLowerCase(Locale.ROOT), "letter-template:" + id, template.name());
        return templates.save(template.changed(status, template.latestVersion(), clock.instant(), Actor.current().displayName()));
    }

    private void keep(LetterTemplate template, int number, @Nullable List<Map<String, Object>> clauses, @Nullable String note, String by) {
        versions.save(new LetterTemplateVersion(null, template.id(), number, Given.text(note, NOTE, "note"),
                json.text(GivenClauses.read(clauses)), clock.instant(), by));
    }

    private static String language(@Nullable String given) {
        return LetterTongue.of(given, "zh");
    }
}
