package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Coverage;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;

/** 质保期内免费维修或更换: what is free inside the warranty. */
public final class CoverageRule implements Rule {
    private static final Pattern COVERED = Pattern.compile(
            "(?:质保|保修|质量保证|三包)期?(?:内|里|间|期间)[^;。]*(?:免费|无偿|不收取?|免收|予以保修)|(?:免费|无偿)(?:进行)?(?:维修|更换|修复|修理)|保修范围(?:为|包括|内)|无偿的?(?:更换|维修)");

    @Override
    public String signs() {
        return "免偿收保";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        boolean termed = sentence.durations().stream().anyMatch(Duration::isTerm);
        if (sentence.isHeading() || termed || !sentence.says(COVERED)) {
            return List.of();
        }
        return List.of(sentence.foundHere(new Coverage(Terms.EMPTY)));
    }
}
