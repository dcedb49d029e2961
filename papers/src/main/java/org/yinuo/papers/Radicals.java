package org.yinuo.papers;

/**
 * Fonts draw a radical (⼯ U+2F2F) and its ideograph (工 U+5DE5) with one glyph, and pdf writers often note the
 * radical's code for it. A letter never means the radical: a search for 工程师 must find it. One character stands for
 * one character, so offsets stay.
 */
final class Radicals {

    private static final char FIRST_KANGXI = '\u2F00';

    /** The ideographs of U+2F00 to U+2FD5 in order, in the forms of mainland China (户, not 戶). */
    private static final String KANGXI = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
            + "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
            + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
            + "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /** Radicals of the supplement block that are whole characters in their own right, and below them these. */
    private static final String SUPPLEMENT = "⺂⺃⺅⺉⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺹⺺⺾⻂⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥"
            + "⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳";
    private static final String SUPPLEMENT_MEANS = "乛乚亻刂尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭礻糹纟罓耂肀艹衤见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼"
            + "鸟卤麦黄黾斉齐齿竜龙龜亀龟";

    private Radicals() {
    }

    static String toIdeographs(String text) {
        if (text.chars().noneMatch(c -> isRadical(c))) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int at = 0; at < plain.length; at++) {
            plain[at] = toIdeograph(plain[at]);
        }
        return new String(plain);
    }

    static boolean isRadical(int c) {
        return c >= '\u2E80' && c <= '\u2FDF';
    }

    private static char toIdeograph(char c) {
        int kangxi = c - FIRST_KANGXI;
        if (kangxi >= 0 && kangxi < KANGXI.length()) {
            return KANGXI.charAt(kangxi);
        }
        int supplement = isRadical(c) ? SUPPLEMENT.indexOf(c) : -1;
        return supplement < 0 ? c : SUPPLEMENT_MEANS.charAt(supplement);
    }
}
