package org.yinuo.server.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.papers.GoodsPaper;
import org.yinuo.server.returns.ReturnCase;
import org.yinuo.server.returns.ReturnFile;
import org.yinuo.server.warranty.LawAnswer;

/** Prints 退换修单: what is sent back, by which right, who pays the way, and what became of it. */
@Component
public class PrintReturn {
    private final ReturnFile file;
    private final Letterhead letterhead;

    PrintReturn(ReturnFile file, Letterhead letterhead) {
        this.file = file;
        this.letterhead = letterhead;
    }

    /** The slip; refuses an unknown return. */
    public PrintedPaper print(long id, Locale language) {
        ReturnFile.View view = file.view(id);
        Wording wording = letterhead.wording(language);
        List<GoodsPaper.Line> lines = view.steps().stream().map(step -> new GoodsPaper.Line(wording.figures().at(step.at()), wording.event(step.kind()),
                Wording.dotted(step.text(), new DecidedWords(wording).of(step.data())), wording.actor(step.actor()))).toList();
        return letterhead.print(new GoodsPaper(letterhead.mark(view.sent().number(), wording, ""), GoodsPaper.Form.RETURN_SLIP, facts(view, letterhead.address(wording), wording), lines), wording);
    }

    private static List<GoodsPaper.Fact> facts(ReturnFile.View view, String house, Wording wording) {
        ReturnCase sent = view.sent();
        List<GoodsPaper.Fact> facts = new ArrayList<>();
        facts.add(new GoodsPaper.Fact(wording.say("goods.number"), sent.number()));
        facts.add(new GoodsPaper.Fact(wording.say("goods.customer"), view.customer()));
        if (!view.site().isEmpty()) {
            facts.add(new GoodsPaper.Fact(wording.say("goods.from"), view.site()));
        }
        facts.add(new GoodsPaper.Fact(wording.say("goods.to"), house));
        facts.add(new GoodsPaper.Fact(wording.say("goods.unit"), view.unit().model() + " " + view.unit().serial() + " " + view.unit().name()));
        facts.add(new GoodsPaper.Fact(wording.say("goods.request"), Wording.text(view.request())));
        facts.add(new GoodsPaper.Fact(wording.say("goods.wish"), wording.word(sent.wish())));
        facts.add(new GoodsPaper.Fact(wording.say("goods.problem"), sent.problem()));
        if (sent.rights().fault() != null) {
            facts.add(new GoodsPaper.Fact(wording.say("goods.fault"), sent.rights().fault().toString()));
        }
        facts.add(new GoodsPaper.Fact(wording.say("goods.law"), law(sent, wording)));
        facts.add(new GoodsPaper.Fact(wording.say("goods.payer"), wording.word(sent.payer()) + " · " + rule(sent.payerRule(), wording)));
        if (sent.decision() != null) {
            facts.add(new GoodsPaper.Fact(wording.say(sent.stage() == ReturnCase.Stage.IN_APPROVAL ? "goods.proposal" : "goods.decision"), decision(sent.decision(), wording)));
        }
        if (view.replacement() != null && sent.ending() != null && sent.ending().warranty() != null) {
            facts.add(new GoodsPaper.Fact(wording.say("goods.replacement"), view.replacement().model() + " " + view.replacement().serial()));
            facts.add(new GoodsPaper.Fact(wording.say("goods.warranty"), sent.ending().warranty().rules().stream()
                    .map(line -> isEnglish(wording) ? line.en() : line.zh()).collect(Collectors.joining("\n"))));
        }
        if (sent.ending() != null) {
            facts.addAll(way(sent.ending(), wording));
        }
        return facts;
    }

    /** How it got to the customer, as far as that was said. */
    private static List<GoodsPaper.Fact> way(ReturnCase.Ending ending, Wording wording) {
        List<GoodsPaper.Fact> facts = new ArrayList<>();
        if (ending.waybill() != null && !ending.waybill().isEmpty()) {
            facts.add(new GoodsPaper.Fact(wording.say("goods.sent"), ending.on() + " " + Wording.text(ending.carrier()) + " " + ending.waybill()));
        }
        if (ending.receipt() != null) {
            facts.add(new GoodsPaper.Fact(wording.say("goods.receipt"), ending.receipt().on() + " · " + ending.receipt().by()));
        }
        return facts;
    }

    private static String law(ReturnCase sent, Wording wording) {
        LawAnswer law = isEnglish(wording) ? sent.rights().en() : sent.rights().zh();
        String choices = law.choices().stream().map(LawAnswer.Choice::words).collect(Collectors.joining("; "));
        return choices.isEmpty() ? "–" : choices + "\n" + String.join("\n", law.reasons());
    }

    private static String decision(ReturnCase.Decision decision, Wording wording) {
        String money = decision.refund() == null ? "" : " CNY " + decision.refund().toPlainString();
        return wording.word(decision.outcome()) + money + " · " + rule(decision.rule(), wording);
    }

    private static String rule(ReturnCase.Rule rule, Wording wording) {
        return isEnglish(wording) ? rule.en() : rule.zh();
    }

    private static boolean isEnglish(Wording wording) {
        return wording.locale().equals(Locale.ENGLISH);
    }
}
