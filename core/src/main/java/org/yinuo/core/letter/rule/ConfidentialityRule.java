package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Confidentiality;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;

/** 对用户资料保密, 不向第三方泄露: what the provider sees stays secret. */
public final class ConfidentialityRule implements Rule {
    private static final Pattern SECRET = Pattern.compile(
            "(?:不|严禁|不得|禁止)[^,;。]{0,22}(?:泄[漏露密]|外泄|透露|披露|外传|拷贝|复制|传播|留存|带离|另作他用|用于[^,;。]{0,12}(?:其他|目的|无关|第三方)|对外提供|转让|出售)|严守|保守[^,;。]{0,12}(?:秘密|机密)|(?:予以|进行|严格|应|须|负责|承担|负有|签[订署]了?|遵守|做好|履行)[^,;。]{0,16}保密|保密(?:义务|责任|工作|承诺书)|保密期限?[^,;。]{0,12}(?:年|月)|confidential");
    private static final Pattern THINGS = Pattern.compile("资料|数据|信息|文件|文档|图像|录像|秘密|机密|内容|隐私|照片|口令|账号|技术|confidential");
    private static final Pattern OTHER = Pattern.compile("违反保密|没有按照|未履行|保密条款的|保密制度具体");

    @Override
    public String signs() {
        return "密泄漏露披传c拷复留带另用转售";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher secret = SECRET.matcher(sentence.text());
        boolean secrets = secret.find() && (secret.group().contains("密") || sentence.says(THINGS));
        if (sentence.isHeading() || sentence.says(OTHER) || !secrets) {
            return List.of();
        }
        Terms terms = Terms.EMPTY;
        for (Duration time : sentence.durations()) {
            if (time.isTerm()) {
                terms = terms.limit(time.amount());
                terms = time.value() == null ? terms.mark(Mark.BLANK) : terms;
            }
        }
        return List.of(sentence.foundHere(new Confidentiality(terms)));
    }
}
