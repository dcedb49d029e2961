package org.yinuo.core.sanbao;

/// The laws and rules behind 三包.
public enum Law {
    /// 1995; the pattern later rules follow.
    GENERAL_GOODS("部分商品修理更换退货责任规定", "Rules on Repair, Exchange and Refund of Some Goods (1995)"),
    MOBILE_PHONES("移动电话机商品修理更换退货责任规定", "Rules for Mobile Phones (2001)"),
    FIXED_PHONES("固定电话机商品修理更换退货责任规定", "Rules for Fixed Telephones (2001)"),
    /// In force since 2002-09-01.
    MICROCOMPUTERS("微型计算机商品修理更换退货责任规定", "Rules for Microcomputers (2002)"),
    /// Order 43, in force since 2022-01-01.
    VEHICLES("家用汽车产品修理更换退货责任规定", "Rules for Family Cars (2022)"),
    CONSUMER("消费者权益保护法", "Consumer Protection Law (2013)"),
    CIVIL_CODE("民法典", "Civil Code");

    private final String zh;
    private final String en;

    Law(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The official title, without its brackets.
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// An article of this law as a whole.
    public Article article(int number) {
        return new Article(this, number, 0, 0);
    }

    /// @param paragraph 款, from 1; 0 for the article as a whole
    public Article article(int number, int paragraph) {
        return new Article(this, number, paragraph, 0);
    }

    /// @param item 项, from 1
    public Article article(int number, int paragraph, int item) {
        return new Article(this, number, paragraph, item);
    }
}
