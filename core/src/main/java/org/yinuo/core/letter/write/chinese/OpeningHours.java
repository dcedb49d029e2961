package org.yinuo.core.letter.write.chinese;

/** Opening hours as letters say them. */
final class OpeningHours {
    private OpeningHours() {
    }

    /** 7×24小时, 周一至周五08:30-17:30; a calendar in words of its own stays as it is. */
    static String spoken(String calendar) {
        return switch (calendar) {
            case "7x24" -> "7×24小时";
            case "business-hours" -> "5×8小时";
            case "business-days" -> "工作日";
            case "off-hours" -> "非工作时间";
            case "Mon-Sun 8h/day" -> "7×8小时";
            default -> calendar.replaceFirst("(?i)^Mon-Fri ?", "周一至周五").replaceFirst("(?i)^Mon-Sat ?", "周一至周六")
                    .replaceFirst("(?i)^Mon-Sun ?", "每天").replaceFirst(" ?excl\\. statutory holidays", "（法定节假日除外）");
        };
    }
}
