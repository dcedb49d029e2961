package org.yinuo.core.sanbao;

import java.util.HashMap;
import java.util.Map;

/// What the facts of a case are called in Chinese.
final class FactNames {
    /// One fact a line: its field, its name.
    private static final String NAMES = """
            accepts_other_model 愿调换其他型号
            agreed 约定修理时间
            assembly_replacements 更换总成次数
            card 三包凭证
            card_matches 凭证与产品相符
            cause 原因
            check_date 查询日
            daily_rate_percent 日折旧率（%）
            damage 损坏情形
            date 日期
            days 天数
            delivery 交付日
            exception 不适用情形
            exchange_date 换货日
            exchanged 换货日
            facts 案情
            fault 故障
            fault_date 故障日
            finished 修理完成时间
            goods 商品种类
            intact 商品完好
            invoice 发票
            invoice_date 开票日
            kind 问题种类
            km 行驶里程
            km_limit 里程上限
            months 有效期月数
            n_percent 使用补偿系数（%）
            not_counted_hours 不计入的小时数
            odometer 里程表读数
            other_model_accepted 愿调换其他型号
            part 部件
            part_replacements 更换零部件次数
            parts_wait_days 待件天数
            price 价款
            purchase_proven 能证明在有效期内购买
            received 收货日
            repair_and_wait_days 修理和待修天数
            repair_days 修理占用天数
            repair_km_limit 包修里程上限
            repair_years 包修年数
            repairs_done 已修理次数
            request 提出要求之日
            rest_days 休息日
            return_date 退货日
            returned 退回日
            safety_repairs 安全故障修理次数
            same_fault_repairs 同一故障修理次数
            same_model_in_stock 有同型号同规格
            sent 送修日
            single_repair_days 单次修理天数
            sold 售出日
            solved 已解决
            start 起始日
            start_day_counts 首日计入
            today 查询日
            wants 消费者要求
            works 能正常使用
            years 年数
            """;
    private static final Map<String, String> BY_FIELD = new HashMap<>();

    static {
        NAMES.lines().forEach(line -> BY_FIELD.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
    }

    private FactNames() {}

    /// 售出日（sold）; a field without a name stands for itself.
    static String zh(String field) {
        String name = BY_FIELD.get(field);
        return name == null ? field : name + "（" + field + "）";
    }
}
