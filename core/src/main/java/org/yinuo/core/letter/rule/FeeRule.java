package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Fee;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 上门服务费收费标准为每次200元: what a service costs. */
public final class FeeRule implements Rule {
    private static final Pattern FEE = Pattern.compile("收费标准为(?:每(次|小时|天|月|年))?(\\d+(?:\\.\\d+)?)元");

    @Override
    public String signs() {
        return "费";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher fee = FEE.matcher(sentence.text());
        if (!fee.find()) {
            return List.of();
        }
        Limit limit = Limit.of(new BigDecimal(fee.group(2)), Unit.YUAN).per(per(fee.group(1)));
        return List.of(sentence.foundIn(sentence.passage().partAt(fee.start()), new Fee(Terms.EMPTY.limit(limit))));
    }

    /** A fee each time is no matter of a period. */
    private static @Nullable Per per(@Nullable String word) {
        return switch (word) {
            case "小时" -> Per.HOUR;
            case "天" -> Per.DAY;
            case "月" -> Per.MONTH;
            case "年" -> Per.YEAR;
            case null, default -> null;
        };
    }
}
