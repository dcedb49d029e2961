package org.yinuo.server.returns;

import java.util.Optional;
import org.yinuo.core.sanbao.Article;
import org.yinuo.core.sanbao.Law;
import org.yinuo.server.returns.ReturnCase.Payer;
import org.yinuo.server.returns.ReturnCase.Rule;
import org.yinuo.server.returns.ReturnCase.Source;

/**
 * Who pays the way of a return, and by which rule.
 *
 * @param rule its name
 */
public record ShippingPayer(Payer payer, Rule rule) {
    private static final Article FREIGHT = Law.CONSUMER.article(24, 2);
    private static final Article NO_REASON = Law.CONSUMER.article(25, 3);

    /** What the law gives free the letter cannot charge; where the law is silent the letter decides, then the warranty. */
    static ShippingPayer of(Rights rights, ReturnCase.Outcome wished) {
        Optional<String> choice = rights.byLaw(wished).map(each -> each.code());
        if (choice.isPresent()) {
            return choice.get().equals("refund_no_reason")
                    ? new ShippingPayer(Payer.CUSTOMER, new Rule(Source.LAW, NO_REASON.zh() + "：无理由退货的运费由消费者承担。",
                            NO_REASON.en() + ": a return without a reason is sent at the customer's cost."))
                    : new ShippingPayer(Payer.PROVIDER, new Rule(Source.LAW, FREIGHT.zh() + "：退货、更换、修理的运输等必要费用由经营者承担。",
                            FREIGHT.en() + ": the business bears the freight of return, exchange and repair."));
        }
        Optional<Rights.ClauseRight> clause = rights.clause().stream().filter(each -> each.freight() != null).findFirst();
        if (clause.isPresent()) {
            Rule rule = new Rule(Source.CONTRACT, clause.get().words(), clause.get().words());
            return new ShippingPayer("customer".equals(clause.get().freight()) ? Payer.CUSTOMER : Payer.PROVIDER, rule);
        }
        if (rights.cover() != null && rights.cover().inWarranty()) {
            NamedWarranty promise = NamedWarranty.of(rights.cover());
            return new ShippingPayer(Payer.PROVIDER, new Rule(Source.WARRANTY, "在保修期内" + (promise.zh().isEmpty() ? "" : "：" + promise.zh()),
                    "In warranty" + (promise.en().isEmpty() ? "" : ": " + promise.en())));
        }
        return new ShippingPayer(Payer.CUSTOMER, new Rule(Source.AGREEMENT, "不在保修期内，亦无法定或约定权利：运费由客户承担。",
                "Out of warranty, and neither law nor contract gives it: the customer pays the way."));
    }

    /** What the customer broke himself neither law nor warranty repairs. */
    static ShippingPayer afterMisuse() {
        Article article = Law.GENERAL_GOODS.article(17);
        return new ShippingPayer(Payer.CUSTOMER, new Rule(Source.LAW, article.zh() + "：因使用、维护、保管不当造成损坏的，不实行三包；运费由客户承担。",
                article.en() + ": damage from use, maintenance or storage is not covered; the customer pays the way."));
    }
}
