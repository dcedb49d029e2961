package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.ComplaintResponse;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.Fee;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.LiabilityCap;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.ReportDeadline;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Frequencies;
import org.yinuo.core.letter.grammar.Frequency;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** The fee is 200 yuan, liability is limited to 30%: what English letters promise in one customary wording. */
public final class EnglishWordingsRule implements Rule {
    private static final String SUM = "(?:(?:CNY|RMB) ?(\\d{1,9}(?:\\.\\d+)?)|(\\d{1,9}(?:\\.\\d+)?) ?(?:yuan|CNY|RMB))";
    private static final Pattern FEE = Pattern.compile("\\bfee(?: for [a-z ]{2,30})? is " + SUM + "(?: (?:per|every|each|an?) (hour|day|month|year))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PENALTY = Pattern.compile("\\bpenalty of " + SUM, Pattern.CASE_INSENSITIVE);
    private static final Pattern CAP = Pattern.compile("\\bliability (?:is|shall be) (?:limited to|capped at) (\\d{1,3}(?:\\.\\d+)?) ?% of", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLLOW_UP = Pattern.compile("\\bfollow[- ]?ups?\\b[^.;]{0,40} within $", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALL = Pattern.compile("\\bcalls?\\b|telephone", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEAM = Pattern.compile("\\b(?:assigns?|stations?) (at least )?(\\d{1,3}) (?:[a-z-]+ ){0,3}"
            + "(?:engineers?|technicians?|experts?|specialists?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPERIENCE = Pattern.compile("\\b(?:engineers?|technicians?|experts?|specialists?) (?:have|has|with) (at least )?(\\d{1,2}) "
            + "years of (?:[a-z]+ )?experience", Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL = Pattern.compile("\\bpanel of experts (?:is called in|meets|is convened)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_ONCE = Pattern.compile("\\brespond(?:s|ed)?\\b[^.,;]{0,30} (?:at once|immediately)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLAINT = Pattern.compile("\\bcomplaints?\\b[^.;]{0,30}\\b(?:at once|immediately|promptly)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORT = Pattern.compile("\\bafter (?:each|every|the) repair[^.;]{0,20} submit [^.;]{0,20}report", Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSEWHERE = Pattern.compile("\\bwork done elsewhere at our (?:cost|expense)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_MANAGER = Pattern.compile("\\bthe customer has its own ((?:account|project|service) manager)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEVICES = Pattern.compile("\\beach inspection covers at least (\\d{1,5}) devices", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("\\bversion updates?\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String signs() {
        return "e";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (!sentence.isHeading()) {
            sums(sentence, found);
            people(sentence, found);
            followUps(sentence, found);
            versions(sentence, found);
            devices(sentence, found);
            withoutNumber(sentence, found);
        }
        return found;
    }

    private static void sums(Sentence sentence, List<Finding> found) {
        Matcher fee = FEE.matcher(sentence.text());
        if (fee.find()) {
            Per per = fee.group(3) == null ? null : Per.valueOf(fee.group(3).toUpperCase(Locale.ROOT));
            add(sentence, found, fee, new Fee(Terms.EMPTY.limit(sum(fee).per(per))));
        }
        Matcher penalty = PENALTY.matcher(sentence.text());
        if (penalty.find()) {
            Part part = sentence.passage().partAt(penalty.start());
            Limit limit = sum(penalty).per(PenaltyPeriod.of(sentence, part, penalty.end(), sentence.text().substring(0, penalty.start())));
            add(sentence, found, penalty, new Penalty(sentence.termsAt(penalty.start(), penalty.end()).limit(limit), "provider", null, null, part.text()));
        }
        Matcher cap = CAP.matcher(sentence.text());
        if (cap.find()) {
            add(sentence, found, cap, new LiabilityCap(Terms.EMPTY.limit(Limit.of(new BigDecimal(cap.group(1)), Unit.PERCENT))));
        }
    }

    private static void people(Sentence sentence, List<Finding> found) {
        Matcher team = TEAM.matcher(sentence.text());
        if (team.find()) {
            add(sentence, found, team, new Staffing(Terms.EMPTY.limit(counted(team, Unit.PERSONS)), null, null));
        }
        Matcher manager = OWN_MANAGER.matcher(sentence.text());
        if (manager.find()) {
            add(sentence, found, manager, new Staffing(Terms.EMPTY, manager.group(1), null));
        }
        Matcher experience = EXPERIENCE.matcher(sentence.text());
        if (experience.find()) {
            add(sentence, found, experience, new Staffing(Terms.EMPTY.limit(counted(experience, Unit.YEARS)), null, "experience"));
        }
    }

    private static void devices(Sentence sentence, List<Finding> found) {
        Matcher devices = DEVICES.matcher(sentence.text());
        if (devices.find()) {
            Limit limit = Limit.of(new BigDecimal(devices.group(1)), null).op(Comparison.MIN);
            add(sentence, found, devices, new InspectionFrequency(Terms.EMPTY.limit(limit), "devices-per-visit"));
        }
    }

    /** New versions so many times a year. */
    private static void versions(Sentence sentence, List<Finding> found) {
        if (!sentence.says(VERSION)) {
            return;
        }
        for (Frequency often : Frequencies.in(sentence.text())) {
            Limit limit = new Limit(often.value(), null, null, often.unit(), often.per(), often.atLeast() ? Comparison.MIN : null, null);
            if (limit.per() != null) {
                found.add(sentence.foundIn(sentence.passage().partAt(often.startInclusive()), new Upgrade(Terms.EMPTY.limit(limit), null, null)));
            }
        }
    }

    /** A call owed once, a time after the service. */
    private static void followUps(Sentence sentence, List<Finding> found) {
        for (Duration time : sentence.durations()) {
            Matcher owed = FOLLOW_UP.matcher(sentence.text().substring(0, time.startInclusive()));
            if (owed.find()) {
                Channel channel = CALL.matcher(owed.group()).find() ? Channel.PHONE : Channel.ANY;
                found.add(sentence.foundIn(sentence.passage().partAt(time.startInclusive()),
                        new FollowupFrequency(Terms.EMPTY.limit(time.amount()).channel(channel))));
            }
        }
    }

    private static void withoutNumber(Sentence sentence, List<Finding> found) {
        Matcher panel = PANEL.matcher(sentence.text());
        if (panel.find()) {
            Terms terms = sentence.termsAt(panel.start(), panel.end()).mark(Mark.VAGUE);
            add(sentence, found, panel, new Escalation(terms, null, "expert-panel"));
        }
        Matcher elsewhere = ELSEWHERE.matcher(sentence.text());
        if (elsewhere.find()) {
            add(sentence, found, elsewhere, new Penalty(Terms.EMPTY, "provider", null, null, null));
        }
        Matcher atOnce = AT_ONCE.matcher(sentence.text());
        if (atOnce.find() && !sentence.isAboutComplaints() && sentence.durations().isEmpty()) {
            Terms terms = sentence.termsAt(atOnce.start(), atOnce.end()).limit(Limit.of(0, Unit.HOURS)).mark(Mark.VAGUE);
            add(sentence, found, atOnce, new ResponseTime(terms.channel(DeadlineTerms.channel(sentence))));
        }
        Matcher complaint = COMPLAINT.matcher(sentence.text());
        if (complaint.find() && sentence.durations().isEmpty()) {
            add(sentence, found, complaint, new ComplaintResponse(Terms.EMPTY.mark(Mark.VAGUE)));
        }
        Matcher report = REPORT.matcher(sentence.text());
        if (report.find() && sentence.durations().isEmpty()) {
            add(sentence, found, report, new ReportDeadline(sentence.termsAt(report.start(), report.end()).fromEvent("repair")));
        }
    }

    private static Limit sum(Matcher said) {
        return Limit.of(new BigDecimal(said.group(1) == null ? said.group(2) : said.group(1)), Unit.YUAN);
    }

    private static Limit counted(Matcher said, Unit unit) {
        @Nullable Comparison op = said.group(1) == null ? null : Comparison.MIN;
        return Limit.of(new BigDecimal(said.group(2)), unit).op(op);
    }

    private static void add(Sentence sentence, List<Finding> found, Matcher said, Clause clause) {
        found.add(sentence.foundIn(sentence.passage().partAt(said.start()), clause));
    }
}
