package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Action;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Actions;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 立即响应, 即刻赶赴现场: an answer or a visit at once, counted as zero hours and marked vague. */
public final class AtOnceRule implements Rule {
    private static final Pattern AT_ONCE = Pattern.compile("(?:立即|即刻|即时|立刻|马上|当即)(?![^,;。]*(?:及时|尽快|尽早|第一时间|\\d))[^,;。]{0,12}$");
    private static final Pattern SPEED = Pattern.compile("立即|即刻|即时|立刻|马上|当即|实时|及时|尽快|尽早|第一时间|迅速");
    private static final Pattern SOON = Pattern.compile("(?:及时|尽快|尽早|第一时间|迅速)[^,;。]{0,10}$");

    /** 即刻出动: on the way at once. */
    private static final Pattern SETS_OUT = Pattern.compile("(?:立即|即刻|立刻|马上)(?:派[^,;。]{0,8})?(?:出动|动身|启程|出发|出车)(?=[,;。]|$)");
    private static final Pattern SAID = Pattern.compile("时[间限](?:为|:)?(?:即时|立即|实时)");
    /** 响应时间:即时. */
    private static final Pattern NAMED = Pattern.compile("(?:时间|时限)?(?:为|:)?(?:即时|立即|实时)(?:响应|受理)?");
    private static final Pattern CELL = Pattern.compile("(?:立即|即时|即刻|立刻|马上|实时)(?:响应|到场|到达|受理)?");

    @Override
    public String signs() {
        return "立即马及尽迅第实";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || sentence.isAboutComplaints()) {
            return found;
        }
        if (!sentence.says(SPEED)) {
            return found;
        }
        cell(sentence, found);
        Matcher setsOut = SETS_OUT.matcher(sentence.text());
        if (found.isEmpty() && setsOut.find()) {
            Terms terms = sentence.termsAt(setsOut.start(), setsOut.end()).mark(Mark.VAGUE).limit(Limit.of(0, Unit.HOURS)).note("立即记0");
            found.add(sentence.foundIn(sentence.passage().partAt(setsOut.start()), new ArrivalTime(terms.channel(Channel.ONSITE))));
        }
        for (Action action : sentence.actions()) {
            boolean answers = action.kind() == ActionKind.RESPOND;
            if (!answers && action.kind() != ActionKind.ARRIVE || action.negated() || action.noun() && !sentence.says(SAID) || timed(sentence, action)) {
                continue;
            }
            Part part = sentence.passage().partAt(action.startInclusive());
            String before = sentence.text().substring(part.startInclusive(), action.startInclusive());
            Terms terms = sentence.termsAt(action.startInclusive(), action.endExclusive()).mark(Mark.VAGUE);
            boolean named = answers && NAMED.matcher(sentence.text().substring(action.endExclusive(), part.endExclusive())).matches();
            if (named || AT_ONCE.matcher(before).find()) {
                terms = terms.limit(Limit.of(0, Unit.HOURS)).note("立即记0");
            } else if (!SOON.matcher(before).find() || terms.severity() == Severity.ANY || answers) {
                continue;
            }
            boolean said = found.stream().anyMatch(f -> f.clause() instanceof ResponseTime == answers);
            if (!said) {
                found.add(sentence.foundIn(part, answers ? new ResponseTime(terms.channel(phone(sentence)))
                        : new ArrivalTime(terms.channel(Channel.ONSITE))));
            }
        }
        return found;
    }

    /** A cell of a table that says 即时 under the head 响应. */
    private static void cell(Sentence sentence, List<Finding> found) {
        if (!sentence.passage().labelled() || !CELL.matcher(sentence.text()).matches()) {
            return;
        }
        Terms terms = sentence.termsAt(0, sentence.text().length()).mark(Mark.VAGUE).limit(Limit.of(0, Unit.HOURS)).note("立即记0");
        Actions.in(sentence.passage().headings().getLast()).stream().findFirst().ifPresent(named -> {
            if (named.kind() == ActionKind.RESPOND) {
                found.add(sentence.foundHere(new ResponseTime(terms.channel(DeadlineTerms.channel(sentence)))));
            } else if (named.kind() == ActionKind.ARRIVE) {
                found.add(sentence.foundHere(new ArrivalTime(terms.channel(Channel.ONSITE))));
            }
        });
    }

    private static Channel phone(Sentence sentence) {
        return sentence.text().contains("电话") ? Channel.PHONE : Channel.ANY;
    }

    private static boolean timed(Sentence sentence, Action action) {
        Part part = sentence.passage().partAt(action.startInclusive());
        return sentence.deadlines().stream().anyMatch(deadline -> deadline.kind() == action.kind()
                && deadline.startInclusive() <= part.startInclusive() && deadline.endExclusive() >= part.endExclusive());
    }
}
