package org.yinuo.core.letter.compare;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause is limited to; words that mean everything limit nothing. */
final class Scope {
    private static final Pattern EVERYTHING = Pattern.compile(
            "^(?:本(?:项目|次|合同)|所有|全部|各类?|一切|任何|整个|所供|中标|投标|我[方司]|the |all|any)[^,;。]{0,12}$|(?i:^(?:we|our|the supplier|"
                    + "the vendor)\\b|\\b(?:grant|provide|offer)s?$)|^(?:设备|产品|系统|货物|项目|用户|客户|采购人)$");

    private Scope() {
    }

    /** The limit, or null when it names everything that is bought. */
    static @Nullable String of(@Nullable String appliesTo) {
        return appliesTo == null || EVERYTHING.matcher(appliesTo.strip()).find() ? null : appliesTo.strip();
    }
}
