package org.yinuo.core.sanbao;

import java.util.Locale;

/// What a customer may choose.
public enum Remedy {
    /// The whole price, at once.
    REFUND("退货", "refund of the full price"),
    REFUND_LESS_DEPRECIATION("退货（扣折旧费）", "refund less the depreciation fee"),
    /// Without naming a reason; the customer pays the way back.
    REFUND_NO_REASON("七日无理由退货", "refund without a reason"),
    REFUND_WITH_USE_FEE("退车（付使用补偿费）", "refund, the owner pays the use fee"),
    EXCHANGE("换货", "exchange"),
    EXCHANGE_WITH_USE_FEE("换车（付使用补偿费）", "exchange, the owner pays the use fee"),
    /// A new engine, gearbox, traction battery or drive motor.
    REPLACE_ASSEMBLY("更换总成", "replacement of the assembly"),
    /// Labour and material free.
    REPAIR("免费修理", "free repair"),
    /// Also where 三包 does not hold.
    PAID_REPAIR("收费修理", "repair at the customer's cost"),
    LOAN_UNIT("提供备用机", "a unit on loan"),
    SPARE_CAR("提供备用车或交通费用补偿", "a spare car or travel money"),
    /// Nothing more yet: the repair may still take its time.
    WAIT("等待修理", "wait for the repair");

    private final String zh;
    private final String en;

    Remedy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// The stable word for it, for example `refund_less_depreciation`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
