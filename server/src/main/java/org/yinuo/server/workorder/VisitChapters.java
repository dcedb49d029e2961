package org.yinuo.server.workorder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;

/** All that modules above keep about a visit. */
@Component
public class VisitChapters {
    private final List<VisitChapter> chapters;

    VisitChapters(List<VisitChapter> chapters) {
        this.chapters = chapters;
    }

    Map<String, Object> view(WorkOrder visit) {
        return each(chapter -> chapter.view(visit));
    }

    Map<String, Object> signedContent(WorkOrder visit) {
        return each(chapter -> chapter.signedContent(visit));
    }

    private Map<String, Object> each(Function<VisitChapter, @Nullable Object> said) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (VisitChapter chapter : chapters) {
            Object one = said.apply(chapter);
            if (one != null) {
                all.put(chapter.name(), one);
            }
        }
        return all;
    }

    void requireComplete(WorkOrder visit) {
        chapters.forEach(chapter -> chapter.requireComplete(visit));
    }

    void signed(WorkOrder visit, Instant at) {
        chapters.forEach(chapter -> chapter.signed(visit, at));
    }

    /** The tables of the paper. */
    public List<WorkOrderPaper.Chapter> printed(WorkOrder visit, Locale language, ZoneId zone) {
        return chapters.stream().flatMap(chapter -> chapter.printed(visit, language, zone).stream()).toList();
    }

    /** The rows of the paper's table of parts. */
    public List<WorkOrderPaper.Part> partsPrinted(WorkOrder visit, Locale language) {
        return chapters.stream().flatMap(chapter -> chapter.partsPrinted(visit, language).stream()).toList();
    }
}
