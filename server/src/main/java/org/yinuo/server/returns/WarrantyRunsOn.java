package org.yinuo.server.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.sanbao.Article;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.core.sanbao.Law;
import org.yinuo.server.installedbase.Unit;

/**
 * By which rules the warranty of a unit given in exchange runs. The law and the letter differ, so either is named.
 *
 * @param soldOn      the day its term by law counts from
 * @param acceptedOn  the day its term by the contract counts from
 * @param deliveredOn the same, where the contract counts from receipt
 * @param rules       one by law, one by the contract, as far as there are such
 */
public record WarrantyRunsOn(@Nullable LocalDate soldOn, @Nullable LocalDate acceptedOn, @Nullable LocalDate deliveredOn,
        List<Line> rules) {
    private static final Pattern ANEW = Pattern.compile("(?:更换|换货|换新|新机|exchange|replace)[^。;；]*(?:重新|另行|restart|anew)|(?:重新|另行)(?:计算|起算)[^。;；]*(?:更换|换货|换新)",
            Pattern.CASE_INSENSITIVE);

    /**
     * One rule.
     *
     * @param restarts whether the term begins again on the day of exchange
     */
    public record Line(ReturnCase.Source source, boolean restarts, String zh, String en) {}

    /**
     * @param goods    the kind of goods the law knows it by; null where no such law applies
     * @param promised what the contract says; null without one
     */
    static WarrantyRunsOn after(Unit faulty, LocalDate on, @Nullable String goods, @Nullable Commitment promised) {
        Optional<Line> law = Optional.ofNullable(goods).map(WarrantyRunsOn::byLaw);
        Optional<Line> contract = Optional.ofNullable(promised).map(WarrantyRunsOn::byContract);
        LocalDate sold = law.isPresent() ? on : faulty.particulars().soldOn();
        boolean anew = contract.filter(Line::restarts).isPresent();
        return new WarrantyRunsOn(sold, anew ? on : faulty.acceptanceThatCounts(null), anew ? on : faulty.receiptThatCounts(),
                Stream.of(law, contract).flatMap(Optional::stream).toList());
    }

    private static Line byLaw(String goods) {
        Article article = goods.equals("car") ? Law.VEHICLES.article(29)
                : GoodsRules.named(goods).map(rule -> rule.law() == Law.FIXED_PHONES ? Law.FIXED_PHONES.article(22) : Law.GENERAL_GOODS.article(14))
                .orElse(Law.GENERAL_GOODS.article(14));
        return new Line(ReturnCase.Source.LAW, true, article.zh() + "：换货后的三包有效期自换货之日起重新计算。",
                article.en() + ": after an exchange the term begins anew on the day of exchange.");
    }

    private static Line byContract(Commitment promised) {
        Optional<String> anew = promised.of(WarrantyTerm.class).stream().flatMap(clause -> Optional.ofNullable(clause.terms().span()).stream())
                .map(span -> span.text()).filter(text -> ANEW.matcher(text).find()).findFirst();
        return anew.map(words -> new Line(ReturnCase.Source.CONTRACT, true, "合同条款：" + words, "By the contract: " + words))
                .orElseGet(() -> new Line(ReturnCase.Source.CONTRACT, false, "合同未约定换货后重新起算：按原设备的起算日继续计算。",
                        "The contract does not restart its term after an exchange: it runs on from the day of the faulty unit."));
    }
}
