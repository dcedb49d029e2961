package org.yinuo.server.records;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.papers.GoodsPaper;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.nonconforming.Nonconformity;
import org.yinuo.server.nonconforming.NonconformityFile;

/** Prints 不合格品记录: which goods, what is wrong, who has them and was told, and what becomes of them. */
@Component
public class PrintNonconformity {
    private final NonconformityFile file;
    private final Letterhead letterhead;

    PrintNonconformity(NonconformityFile file, Letterhead letterhead) {
        this.file = file;
        this.letterhead = letterhead;
    }

    /** The record; refuses an unknown one. */
    public PrintedPaper print(long id, Locale language) {
        NonconformityFile.View view = file.view(id);
        Wording wording = letterhead.wording(language);
        List<GoodsPaper.Line> lines = view.steps().stream().map(step -> new GoodsPaper.Line(wording.figures().at(step.at()),
                wording.say("goods.step." + step.kind()), step.text(), wording.actor(step.actor()))).toList();
        return letterhead.print(new GoodsPaper(letterhead.mark(view.goods().number(), wording, ""), GoodsPaper.Form.NONCONFORMITY, facts(view, wording), lines),
                wording);
    }

    private static List<GoodsPaper.Fact> facts(NonconformityFile.View view, Wording wording) {
        Nonconformity goods = view.goods();
        Lot lot = goods.lot();
        String range = lot.first().isEmpty() ? "" : lot.first() + " – " + lot.last();
        String disposition = goods.disposition() == null ? "" : wording.word(goods.disposition()) + " · " + goods.dispositionWhy();
        String affected = view.affected().stream().map(each -> affected(each, wording)).collect(Collectors.joining("\n"));
        return List.of(new GoodsPaper.Fact(wording.say("goods.number"), goods.number()),
                new GoodsPaper.Fact(wording.say("goods.lot"), Wording.dotted(lot.model(), lot.batch(), range, String.join(", ", lot.serials()))),
                new GoodsPaper.Fact(wording.say("goods.problem"), goods.problem()),
                new GoodsPaper.Fact(wording.say("goods.source"), goods.source()),
                new GoodsPaper.Fact(wording.say("goods.stage"), wording.word(goods.stage())),
                new GoodsPaper.Fact(wording.say("goods.disposition"), disposition),
                new GoodsPaper.Fact(wording.say("goods.affected"), affected));
    }

    private static String affected(NonconformityFile.Affected each, Wording wording) {
        String serials = each.units().stream().map(NonconformityFile.AffectedUnit::serial).collect(Collectors.joining(", "));
        String told = each.told().isEmpty() ? wording.say("goods.untold") : each.told().stream()
                .map(telling -> wording.say("goods.told", telling.told(), wording.figures().at(telling.at()))).collect(Collectors.joining("; "));
        return each.name() + " (" + serials + "): " + told;
    }
}
