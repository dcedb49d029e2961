package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The shipped 三包 rules by kind of goods: terms and rates of the annex to the rules of 1995 and of the later rules.
///
/// A figure after which `?` stands could not be confirmed in a stored source: answers that lean on it say so.
public final class GoodsRules {

    private static final int WITH_PARTS_OF_1995 = 90;
    private static final int WITH_PARTS_OF_PHONES = 60;

    private static final String TABLE = """
            # code            | law | months | main parts | % a day | names
            appliance         | G   | 12?    | -          | -       | 家用电器, 家电, 一般商品, general, goods
            bicycle           | G   | 12     | 24         | 0.05    | 自行车
            colour_tv         | G   | 12     | 36         | 0.1     | 彩色电视机, 彩电, color_tv, tv, 电视机
            black_white_tv    | G   | 12     | 36         | 0.05    | 黑白电视机, bw_tv
            flat_tv           | G   | 12?    | 36         | 0.1     | 平板电视机, 平板电视
            video_recorder    | G   | 12     | 12         | 0.1     | 录像机
            video_camera      | G   | 12?    | 12         | 0.1     | 摄像机, camera
            air_conditioner   | G   | 12?    | 36         | 0.1     | 空调器, 空调
            refrigerator      | G   | 12?    | 36         | 0.05    | 电冰箱, 冰箱, fridge
            washing_machine   | G   | 12?    | 36         | 0.05    | 洗衣机
            fan               | G   | 12?    | 36         | 0.05    | 电风扇, electric_fan
            vacuum_cleaner    | G   | 12?    | 36         | 0.05    | 吸尘器
            microwave         | G   | 12?    | 24?        | 0.05    | 微波炉, microwave_oven
            range_hood        | G   | 12?    | 12         | 0.05    | 吸排油烟机, 油烟机
            gas_water_heater  | G   | 12?    | 12         | 0.05    | 燃气热水器
            mobile            | M   | 12     | -          | 0.5     | 移动电话机, 手机, mobile_phone, phone
            pc                | P   | 12     | 24         | 0.25    | 微型计算机, 微机, 电脑, 计算机, computer, microcomputer, laptop
            fixed_phone       | F   | 12?    | -          | -       | 固定电话机, 固定电话, fixed_telephone, telephone
            """;

    private static final List<GoodsRule> SHIPPED = TABLE.lines()
            .filter(line -> !line.startsWith("#"))
            .map(GoodsRules::row)
            .toList();

    private GoodsRules() {}

    /// All shipped rules.
    public static List<GoodsRule> shipped() {
        return SHIPPED;
    }

    /// The rule of a kind of goods.
    ///
    /// @param word its code or one of its names
    public static Optional<GoodsRule> named(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return SHIPPED.stream().filter(rule -> rule.code().equals(wanted) || rule.names().contains(wanted)).findFirst();
    }

    /// The rule of a kind of goods.
    ///
    /// @throws FactsRefused when there is none
    public static GoodsRule require(String word) {
        return named(word).orElseThrow(() -> {
            String known = String.join(", ", new TreeSet<>(SHIPPED.stream().map(GoodsRule::code).toList()))
                    + ", car, online_sale";
            return FactsRefused.impossible("goods", "'" + word + "'", "商品类别，可用：" + known, "a kind of goods: " + known);
        });
    }

    private static GoodsRule row(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        Law law = switch (cells[1]) {
            case "M" -> Law.MOBILE_PHONES;
            case "P" -> Law.MICROCOMPUTERS;
            case "F" -> Law.FIXED_PHONES;
            default -> Law.GENERAL_GOODS;
        };
        Set<String> unconfirmed = new LinkedHashSet<>();
        int months = months(cells[2], "months", unconfirmed).orElseThrow();
        Optional<Integer> parts = months(cells[3], "main_part_months", unconfirmed);
        Optional<BigDecimal> rate = cells[4].equals("-") ? Optional.empty() : Optional.of(new BigDecimal(cells[4]));
        int wait = law == Law.GENERAL_GOODS ? WITH_PARTS_OF_1995 : WITH_PARTS_OF_PHONES;
        Set<String> names = new LinkedHashSet<>(Arrays.asList(cells[5].strip().split(", ")));
        return new GoodsRule(cells[0].strip(), names, law, months, parts, rate, wait, Set.copyOf(unconfirmed));
    }

    private static Optional<Integer> months(String cell, String what, Set<String> unconfirmed) {
        if (cell.equals("-")) {
            return Optional.empty();
        }
        if (cell.endsWith("?")) {
            unconfirmed.add(what);
        }
        return Optional.of(Integer.valueOf(cell.replace("?", "")));
    }
}
