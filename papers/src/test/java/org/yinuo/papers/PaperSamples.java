package org.yinuo.papers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.yinuo.papers.ProvedObligation.Counting;
import org.yinuo.papers.ProvedObligation.Evidence;
import org.yinuo.papers.ProvedObligation.Interval;

/** Forms as they look in use: full, empty, and with texts longer than anyone likes. */
final class PaperSamples {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String LONG = "设备运行约四十分钟后出现间歇性停机，面板显示 E-07，重新上电后可恢复但半小时内复发；现场环境温度 31 ℃，"
            + "电源电压 218 V，近期未改动配置。客户要求在节假日期间保证业务不中断，并同意工程师远程查看日志。";

    private PaperSamples() {
    }

    static PaperMark mark(String number) {
        return new PaperMark(number, "启明星辉（杭州）智能设备服务有限公司", "2026-10-09 09:30 (UTC+8)", HASH);
    }

    static List<Paper> full() {
        return List.of(register(1), tracking(8), workOrder(1, 3, signature()), proof(4), settlement(4), handlingSheet(1), unitLedger(6), systemWork(1));
    }

    static List<Paper> huge() {
        return List.of(register(24), tracking(60), workOrder(14, 40, signature()), proof(40), settlement(60), handlingSheet(30), unitLedger(120), systemWork(14));
    }

    static List<Paper> empty() {
        PaperMark mark = new PaperMark("SR-2026-000001", "启明星辉", "2026-10-09 09:30 (UTC+8)", "");
        return List.of(
                new ServiceRequestRegister(mark, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), List.of(), "", null),
                new ServiceRequestTracking(mark, "", "", "", "", "", "", "", "", "", "", List.of(), List.of(), ""),
                new WorkOrderPaper(mark, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(),
                        "", "", 0, WorkOrderPaper.Outcome.NONE, null, List.of(), List.of()),
                new MajorRequestPaper(mark, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), MajorRequestPaper.Consent.NONE, null),
                new MajorRequestPaper(mark, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(), MajorRequestPaper.Consent.NONE,
                        MajorRequestPaper.Handled.NONE),
                new ProofPaper(mark, "", "", "", "", "", "", "", "", "", List.of(), new ProofPaper.Count("", 0, 0, 0, 0, ""),
                        "", "", "", List.of(), List.of(), "", ""),
                new SettlementPaper(mark, "", "", "", "", "", List.of(), "", "", "", "", "", "", "", "", "", ""),
                new HandlingSheetPaper(mark, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""),
                new UnitLedgerPaper(mark, "", "", "", "", "", "", "", "", "", "", "", List.of(), ""),
                new SystemWorkPaper(mark, "", "", "", "", "", "", "", List.of(), ""));
    }

    static SystemWorkPaper systemWork(int times) {
        SystemWorkPaper.Said agreed = new SystemWorkPaper.Said("同意", "何敏", "请在下班后进行。", "一次性链接", "2026-10-08 16:20 (UTC+8)");
        SystemWorkPaper.Work session = new SystemWorkPaper.Work(false, "远程操作", "查看慢查询日志", "报表库", "", "2026-10-08 18:00 至 20:00", agreed,
                new SystemWorkPaper.Done("2026-10-08 18:05", "陈晓雯", "2026-10-08 18:40", "陈晓雯", "缺少索引", "", ""), SystemWorkPaper.Said.NOTHING);
        SystemWorkPaper.Work change = new SystemWorkPaper.Work(true, "系统变更", LONG.repeat(times), "报表库 / orders 表", "删除新索引，恢复原执行计划", "不限时间", agreed,
                new SystemWorkPaper.Done("2026-10-08 18:45", "陈晓雯", "2026-10-08 19:00", "龘䶮", "报表 3 秒出数", "全表扫描，95 秒", "按索引，3 秒"),
                new SystemWorkPaper.Said("同意", "何敏", "已核对。", "门户（已登录）", "2026-10-09 09:10 (UTC+8)"));
        List<SystemWorkPaper.Work> works = new ArrayList<>(List.of(session));
        works.addAll(Collections.nCopies(times, change));
        return new SystemWorkPaper(mark("SR-2026-000123"), "SR-2026-000123", "报表很慢", "东江市第三人民医院信息中心", "喆堃昇赟龘䶮㙓", "0571-0000 0000 转 8021",
                "E-OC3 智能交换机 / SN-2024-0091-7756-AB", "HT-2026-0457", works, times > 1 ? "未经客户确认也可关闭：客户单位已撤销（林岚，2026-10-09 10:00）" : "");
    }

    static HandlingSheetPaper handlingSheet(int times) {
        return new HandlingSheetPaper(mark("HS-20260403-000003"), "HS-20260403-000003", "SR-2026-000123", "东江市第三人民医院信息中心", "喆堃昇赟龘䶮㙓",
                "0571-0000 0000 转 8021", "E-OC3 智能交换机 / SN-2024-0091-7756-AB", "HT-2026-0457", "故障", "特别重大（业务中断）", "2026-09-30 19:42 (UTC+8)",
                "电源模块反复烧毁", LONG.repeat(times), "质量部", "请查同批次电源模块。", "2026-10-02 18:00 (UTC+8)", "陈晓雯", "2026-10-01 09:00 (UTC+8)",
                "电容批次不良。", LONG.repeat(times), "韩素", "2026-10-02 10:00 (UTC+8)");
    }

    static UnitLedgerPaper unitLedger(int events) {
        List<UnitLedgerPaper.Line> lines = new ArrayList<>();
        for (int n = 1; n <= events; n++) {
            lines.add(new UnitLedgerPaper.Line("2026-03-%02d".formatted(n % 28 + 1), n % 2 == 0 ? "到货签收" : "开箱验收",
                    n % 2 == 0 ? "顺丰速运 · SF1234567890" : "短少 电源线一根 · 签字人 何敏", "喆堃"));
        }
        return new UnitLedgerPaper(mark("PW-2026-0998"), "S5735-L24", "PW-2026-0998", "门诊楼接入交换机", "东江市第三人民医院", "门诊楼 · 三层弱电间",
                "HT-2026-0457 智能交换机维保", "B2603", "V200R021", "已验收", "在保，至 2029-03-09 · 质保三年", "PSU-150 · A1\nPSU-150 · A2", lines, "");
    }

    static SettlementPaper settlement(int breaches) {
        List<SettlementPaper.Line> lines = new ArrayList<>();
        for (int n = 1; n <= breaches; n++) {
            lines.add(new SettlementPaper.Line(String.valueOf(n), "响应 SR-20260403-%06d".formatted(n), "接到报修后 30 分钟内响应", "2026-04-02 09:30",
                    n % 3 == 0 ? "" : "2026-04-02 10:00", n % 4 == 0 ? "已豁免" : "计违约金", n % 4 == 0 ? "客户来函免责 · 林岚" : "", "1,000,000.00", "0.00",
                    n % 4 == 0 ? "-1,000,000.00" : "1,000,000.00", "6,800.00"));
        }
        return new SettlementPaper(mark("ST-20260501-000007"), "HT-2026-0457 智能交换机维保", "东江市第三人民医院", "启明星辉（杭州）智能设备服务有限公司",
                "2026-04-01 至 2026-04-30", "CNY", lines, "12,000,000.00", "5,000,000.00", "0.00", "5,000,000.00", "6,800.00", "5,006,800.00",
                "有 2 项尚有异议或待审批，本期不结算。", "何敏（客户）、林岚，2026-05-01 09:00 (UTC+8)", "2026-05-20 抵扣维保款", HASH);
    }

    static ServiceRequestRegister register(int times) {
        return new ServiceRequestRegister(mark("SR-2026-000123"), "SR-2026-000123", "2026-09-30 19:42 (UTC+8)", "陈晓雯",
                "服务热线 400-000-0000", "故障 · 重大请求", "东江市第三人民医院信息中心", "东江市滨江区观澜路 188 号门诊楼 B1 层机房", "喆堃昇赟龘䶮㙓",
                "0571-0000 0000 转 8021", "E-OC3 智能交换机 / SN-2024-0091-7756-AB", "HT-2026-0457", "保修期内（至 2029-01-15）",
                "特别重大（业务中断）", LONG.repeat(times), "电话指导无效，一小时后转现场处理。",
                List.of(new ServiceRequestRegister.Person("受理坐席", "陈晓雯", "8001"),
                        new ServiceRequestRegister.Person("现场工程师", "龘䶮", "139 0000 0000")),
                Collections.nCopies(times, new ServiceRequestRegister.Answer("2026-09-30 19:58", "陈晓雯", "电话",
                        "已登记，正在远程检查，一小时内不能恢复即派人到场。")), "2026-10-01 02:10 (UTC+8)", times == 1 ? null : signature());
    }

    static ServiceRequestTracking tracking(int events) {
        List<PrintedClock> clocks = new ArrayList<>();
        for (PromiseState state : PromiseState.values()) {
            clocks.add(new PrintedClock("到达现场（" + state.ordinal() + "）", "4 小时 7×24", "2026-09-30 20:42", "2026-10-01 00:42",
                    state == PromiseState.KEPT ? "2026-10-01 00:10" : "", state,
                    state == PromiseState.PAUSED ? "等待客户同意进入机房，自 21:10 起暂停" : ""));
        }
        List<ServiceRequestTracking.Event> timeline = new ArrayList<>();
        for (int n = 1; n <= events; n++) {
            timeline.add(new ServiceRequestTracking.Event("2026-09-30 19:%02d".formatted(n % 60), "远程处理 " + n, "陈晓雯",
                    n % 3 == 0 ? LONG : "检查日志，电源模块告警。"));
        }
        return new ServiceRequestTracking(mark("SR-2026-000123"), "SR-2026-000123", "2026-09-30 19:42 (UTC+8)",
                "东江市第三人民医院信息中心", "喆堃昇赟", "0571-0000 0000", "E-OC3 / SN-2024-0091", "HT-2026-0457", "特别重大（业务中断）", "现场处理中",
                LONG, clocks, timeline, "更换电源模块后恢复运行，客户已签字确认。");
    }

    static WorkOrderPaper workOrder(int times, int parts, WorkOrderPaper.Signature signature) {
        return new WorkOrderPaper(mark("WO-2026-000077"), "WO-2026-000077", "SR-2026-000123", "东江市第三人民医院信息中心",
                "东江市滨江区观澜路 188 号门诊楼 B1 层机房", "喆堃昇赟龘䶮㙓", "0571-0000 0000 转 8021", "HT-2026-0457", "E-OC3 智能交换机",
                "SN-2024-0091-7756-AB", "保修期内（至 2029-01-15）", "2026-09-30 22:00 – 23:00", "龘䶮（中级工程师）", "2026-09-30 20:55",
                "2026-10-01 01:20 (UTC+8)", "滨江区观澜路 188 号，定位误差 18 m", "2026-10-01 02:05", LONG.repeat(times),
                "电源模块输出电容老化。", ("更换电源模块，清洁风道，固件升级到 5.2.1。".repeat(times)),
                Collections.nCopies(parts, new WorkOrderPaper.Part("PSU-600-A", "电源模块 600 W", "1", "P24-118", "P26-902", "保内免费")),
                "连续运行 30 分钟，带载 80 %，无告警。", "到场稍晚，但处理专业，讲解清楚。", 4, new WorkOrderPaper.Outcome("维修", "已解决", "硬件"), signature,
                List.of(new WorkOrderPaper.Chapter("检查单", List.of("检查项", "结果", "结论"), List.of(List.of("供电"),
                        List.of("输出电压（220 V ± 10 %）", "221.4 V", "合格")))), List.of("客户", "售后服务部", "销售部（复印件）"));
    }

    /** A form that just fills its page. */
    static WorkOrderPaper continuedWorkOrder() {
        return new WorkOrderPaper(mark("WO-20261122-000017"), "WO-20261122-000017", "SR-20261122-000035", "柳岸水务有限公司", "水厂泵站", "柳清和",
                "0000-5550103", "CT-20261018-000003", "变频泵组", "PUMP-0201", "保修期内", "2026-11-22", "秦望舒", "22:10", "00:00", "二号泵房", "01:10",
                "水泵抱死", "轴承碎裂", "拆下泵头", List.of(new WorkOrderPaper.Part("", "无", "", "", "", "")), "未恢复供水", "还没有水", 2,
                WorkOrderPaper.Outcome.NONE, signature(), List.of(new WorkOrderPaper.Chapter("接续上门", List.of("关系", "服务单", "原因", "说明"),
                        List.of(List.of("后续", "WO-20261123-000018", "待备件", "机械密封 40 mm 与轴承，备件到后装复")))), List.of("客户", "销售部"));
    }

    static ProofPaper proof(int obligations) {
        List<ProvedObligation> blocks = new ArrayList<>();
        PromiseState[] states = PromiseState.values();
        for (int n = 1; n <= obligations; n++) {
            blocks.add(obligation(n, n == 2 ? PromiseState.KEPT_LATE : states[n % states.length]));
        }
        return new ProofPaper(mark("LV-2026-0009"), "HT-2026-0457", "东江市第三人民医院", "启明星辉（杭州）智能设备服务有限公司", "人民币 1,000,000.00 元",
                "2025-12-20", "2026-01-15", "2026-01-15 至 2026-10-08（含）", "《东江市第三人民医院网络设备采购项目售后服务承诺书》", "第 1 版（2026-01-10 批准）",
                List.of(new ProofPaper.Count("响应", 12, 12, 0, 0, ""), new ProofPaper.Count("到达现场", 5, 4, 1, 0, "10,000.00 元"),
                        new ProofPaper.Count("季度巡检", 3, 2, 0, 1, "")),
                new ProofPaper.Count("", 20, 18, 1, 1, "10,000.00 元"), "另有 9 项周期承诺尚未开始，不在下表。", "10,000.00 元", "50,000.00 元（合同金额的 5 %）", blocks,
                List.of(new ProvedBreach("2", "到达现场 · 特别重大", "请求 SR-2026-000123", "2026-10-01 00:42", "2026-10-01 00:42:00 (UTC+8)",
                        "38 分钟", "10,000.00 元", "待结算")), HASH, "proof-HT-2026-0457-2026Q3.json");
    }

    private static ProvedObligation obligation(int n, PromiseState state) {
        boolean broken = state == PromiseState.KEPT_LATE;
        List<Interval> rows = new ArrayList<>();
        for (int day = 1; day <= (n % 4 == 1 ? 9 : 1); day++) {
            rows.add(new Interval("2026-09-%02d 08:30".formatted(day), "2026-09-%02d 17:30".formatted(day), Counting.COUNTED, "9 小时"));
            rows.add(new Interval("2026-09-%02d 17:30".formatted(day), "2026-09-%02d 08:30".formatted(day + 1), Counting.CLOSED, "15 小时"));
        }
        List<Evidence> evidence = state == PromiseState.RUNNING ? List.of() : List.of(
                new Evidence("到场签到（定位误差 18 m）", "2026-10-01 01:20", "龘䶮", HASH),
                new Evidence("客户签字的售后服务单 WO-2026-000077", "2026-10-01 02:05", "喆堃昇赟", HASH));
        return new ProvedObligation(String.valueOf(n), "到达现场 · 特别重大", "第三条第 2 款",
                "对特别重大故障，电话或远程不能在 1 小时内解决的，工程师在 4 小时内到达现场。" + (n % 5 == 0 ? LONG.repeat(2) : ""),
                "请求 SR-2026-000123 · E-OC3 / SN-2024-0091", "2026-09-30 20:42 (UTC+8)", "2026-10-01 00:42 (UTC+8)",
                evidence.isEmpty() ? "" : "2026-10-01 01:20 (UTC+8)", state,
                state == PromiseState.PAUSED ? "等待客户同意进入机房（2026-09-30 21:10 起）" : "", evidence, rows,
                broken ? "10,000.00 元 = 合同金额 1,000,000.00 元 × 1 % × 1 次" : "");
    }

    static WorkOrderPaper.Signature signature() {
        BufferedImage canvas = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        for (int x = 40; x < 500; x += 90) {
            pen.draw(new QuadCurve2D.Double(x, 150, x + 60, 10 + x % 70, x + 90, 140));
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        return new WorkOrderPaper.Signature(uri, "喆堃", "2026-10-01 02:05 (UTC+8)", HASH, "手写签名，客户门户（喆堃昇赟）");
    }
}
