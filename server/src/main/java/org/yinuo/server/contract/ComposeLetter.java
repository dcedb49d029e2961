package org.yinuo.server.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.write.LetterFrame;
import org.yinuo.core.letter.write.LetterPlainText;
import org.yinuo.core.letter.write.LetterWriter;
import org.yinuo.core.letter.write.WrittenLetter;
import org.yinuo.server.shared.Given;

/** Writes a letter from clauses, from a template, or again from a letter of the studio; stores nothing. */
@Service
public class ComposeLetter {
    private static final int LINE = 200;

    private final LetterTemplates templates;
    private final LetterTemplateVersions versions;
    private final ClauseJson json;
    private final StandingClauses standing;

    ComposeLetter(LetterTemplates templates, LetterTemplateVersions versions, ClauseJson json, StandingClauses standing) {
        this.standing = standing;
        this.templates = templates;
        this.versions = versions;
        this.json = json;
    }

    /**
     * A letter with the clauses it was written from.
     *
     * @param clauses with their place in the text; what the letter leaves out has none
     */
    public record Composed(WrittenLetter letter, String text, List<Clause> clauses) {
    }

    /**
     * A clause beside the letter.
     *
     * @param index      place in the list that was given
     * @param understood whether the reader takes its sentence for exactly this clause
     * @param reworded   whether words of the clause's own sentence are left out of the letter's
     */
    public record ClauseView(int index, Map<String, ?> clause, boolean understood, boolean reworded) {
    }

    /** A letter to look at. */
    public record Preview(String language, String title, String text, List<ClauseView> clauses, List<Integer> unread,
                          List<Integer> reworded) {
    }

    /** The letter to look at, each clause with the place of its sentence. */
    public Preview preview(LetterOrder order) {
        Composed composed = compose(order);
        List<ClauseView> views = new ArrayList<>();
        for (Clause clause : composed.clauses()) {
            int index = views.size();
            views.add(new ClauseView(index, ClauseShape.write(clause), !composed.letter().unread().contains(index),
                    composed.letter().reworded().contains(index)));
        }
        return new Preview(composed.letter().language().name().toLowerCase(Locale.ROOT), composed.letter().title(),
                composed.text(), views, composed.letter().unread(), composed.letter().reworded());
    }

    /** The letter with its clauses. */
    public Composed compose(LetterOrder order) {
        LetterTemplate template = order.templateId() == null ? null : templates.get(order.templateId());
        StandingClauses.Standing letter = order.letterId() == null ? null : standing.of(order.letterId());
        List<Clause> clauses = GivenClauses.read(shapes(order, letter, template));
        String tongue = LetterTongue.of(order.language(), letter != null ? letter.language() : template == null ? "zh" : template.language());
        String title = said(order.title(), "title");
        LetterFrame frame = new LetterFrame(LetterTongue.language(tongue), title == null && letter != null ? letter.title() : title, said(order.vendor(), "vendor"),
                said(order.customer(), "customer"), said(order.project(), "project"), order.date());
        WrittenLetter written = ReadingRoom.in(() -> LetterWriter.write(clauses, frame));
        LetterPlainText text = LetterPlainText.of(written);
        return new Composed(written, text.text(), placed(clauses, text));
    }

    private @Nullable List<Map<String, Object>> shapes(LetterOrder order, StandingClauses.@Nullable Standing letter, @Nullable LetterTemplate template) {
        if (order.clauses() != null && !order.clauses().isEmpty()) {
            return order.clauses();
        }
        if (letter != null || template == null) {
            return letter == null ? null : letter.shapes();
        }
        int number = order.templateVersion() == null ? template.latestVersion() : order.templateVersion();
        return json.shapes(versions.get(template.id(), number).clauses());
    }

    private static List<Clause> placed(List<Clause> clauses, LetterPlainText text) {
        Map<Integer, Span> spans = new LinkedHashMap<>();
        text.placed().forEach(placed -> spans.putIfAbsent(placed.clause(), placed.span()));
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            all.add(clause.with(clause.terms().span(spans.get(all.size()))));
        }
        return all;
    }

    private static @Nullable String said(@Nullable String given, String field) {
        String text = Given.text(given, LINE, field);
        return text.isEmpty() ? null : text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
