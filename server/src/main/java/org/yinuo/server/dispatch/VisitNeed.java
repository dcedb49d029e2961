package org.yinuo.server.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * What a visit asks for.
 *
 * @param minutes      on site
 * @param skills       least level by skill
 * @param certificates kinds the engineer must hold on the day
 * @param agreed       whether the customer was told the time: plans leave it alone
 * @param pooled       whether engineers may grab it
 */
public record VisitNeed(int minutes, Map<String, Integer> skills, List<String> certificates, boolean agreed, boolean pooled) {
    /** Where nothing was said. */
    public static final VisitNeed HOUR = new VisitNeed(60, Map.of(), List.of(), false, false);
    private static final int MOST = 20;

    /** @throws Refusal {@code duration-invalid}, {@code skill-level-invalid}, {@code too-many-entries} */
    public static VisitNeed of(int minutes, @Nullable Map<String, Integer> skills, @Nullable List<String> certificates, boolean agreed,
            boolean pooled) {
        if (minutes < 5 || minutes > 1440) {
            throw Refusal.invalid("duration-invalid").at("minutes");
        }
        Map<String, Integer> levels = new TreeMap<>();
        if (skills != null) {
            skills.forEach((skill, level) -> {
                if (level == null || level < 1 || level > 5) {
                    throw Refusal.invalid("skill-level-invalid").at("skills");
                }
                levels.put(Given.required(skill, 50, "skills"), level);
            });
        }
        List<String> papers = certificates == null ? List.of()
                : certificates.stream().map(each -> Given.required(each, 50, "certificates")).distinct().toList();
        if (levels.size() > MOST || papers.size() > MOST) {
            throw Refusal.invalid("too-many-entries", MOST).at("skills");
        }
        return new VisitNeed(minutes, levels, papers, agreed, pooled);
    }
}
