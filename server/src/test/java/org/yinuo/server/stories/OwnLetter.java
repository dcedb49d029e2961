package org.yinuo.server.stories;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A short letter of our own, with the clauses a person marks in it. */
final class OwnLetter {
    static final String FILE = "售后服务承诺.txt";
    static final String RESPOND = "接到报修后30分钟内电话响应";
    static final String HAND_OVER = "重大技术问题电话咨询1小时内不能解决的，转入现场服务";
    static final String ARRIVE = "转入现场服务后，工程师4小时内到达现场";
    static final String RESOLVE = "一般问题在8个工作小时内解决";
    static final String INSPECT = "质保期内每季度巡检1次";
    static final String PENALTY = "未按时响应或到场的，每次按合同金额的1%支付违约金，累计不超过合同金额的5%";
    private static final String WARRANTY = "质保期1年";
    private static final String START = "自验收合格之日起计算";
    private static final String TEXT = String.join("\n", "售后服务承诺", "一、" + WARRANTY + "，" + START + "。", "二、" + RESPOND + "，服务热线7×24小时。",
            "三、" + HAND_OVER + "。", "四、" + ARRIVE + "。", "五、" + RESOLVE + "。", "六、" + INSPECT + "。", "七、" + PENALTY + "。");

    private OwnLetter() {
    }

    static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    /** What a person marks; the reader's own proposals are left aside, so that this story does not hang on them. */
    static List<Map<String, Object>> clauses() {
        return List.of(
                clause("warranty_term", WARRANTY, Map.of("value", 1, "unit", "years")),
                clause("warranty_start", START, Map.of("from_event", "验收合格")),
                clause("response_time", RESPOND, Map.of("value", 30, "unit", "minutes", "calendar", "7x24", "channel", "phone")),
                clause("escalation", HAND_OVER, Map.of("value", 1, "unit", "hours", "calendar", "7x24", "channel", "onsite",
                        "severity", "critical", "level", "重大技术问题")),
                clause("arrival_time", ARRIVE, Map.of("value", 4, "unit", "hours", "calendar", "7x24", "channel", "onsite",
                        "severity", "critical", "level", "重大技术问题", "from_event", "转入现场服务")),
                clause("resolution_time", RESOLVE, Map.of("value", 8, "unit", "hours", "calendar", "business-hours",
                        "severity", "minor", "level", "一般问题")),
                clause("inspection_frequency", INSPECT, Map.of("value", 1, "unit", "times", "per", "quarter")),
                clause("penalty", PENALTY, Map.of("value", 1, "unit", "percent", "per", "breach", "base", "合同金额", "cap_percent", 5,
                        "party", "provider", "covers", List.of("respond", "arrive"))));
    }

    private static Map<String, Object> clause(String type, String text, Map<String, Object> facts) {
        Map<String, Object> shape = new HashMap<>(facts);
        int start = TEXT.codePointCount(0, TEXT.indexOf(text));
        shape.putAll(Map.of("type", type, "text", text, "start", start, "end", start + text.codePointCount(0, text.length())));
        return shape;
    }
}
