package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Rounds;

/** 每年两次培训, 不定期培训: regular training. */
public final class RegularTrainingRule extends RoundRule {
    /** The rule. */
    public RegularTrainingRule() {
        super(Activity.TRAINING);
    }

    @Override
    boolean takes(Sentence sentence) {
        return !sentence.says(TrainingRule.OWN_STAFF);
    }

    @Override
    boolean takes(Sentence sentence, Rounds.Round round) {
        return !TrainingRule.measures(sentence, round);
    }

    @Override
    Clause clause(Terms terms) {
        return new Training(terms);
    }
}
