package org.yinuo.server.returns;

import org.yinuo.server.installedbase.UnitWarranty;

/** A warranty by the name it has everywhere: what it rests on, then the words of the promise. */
record NamedWarranty(String zh, String en) {

    static NamedWarranty of(UnitWarranty.Answer cover) {
        String words = cover.reason();
        return cover.rules().stream().filter(UnitWarranty.Rule::binding).findFirst().map(rule -> switch (rule.source()) {
            case "CONTRACT" -> new NamedWarranty(joined("合同条款", words), joined("Contract", words));
            case "CATEGORY" -> new NamedWarranty(joined("标准质保", words), joined("Standard warranty", words));
            case "SUPPLIER" -> new NamedWarranty(joined("供应商质保", words), joined("Supplier's warranty", words));
            case "LAW" -> new NamedWarranty(joined("三包规定", words), joined("Law", words));
            case "EXTENSION" -> new NamedWarranty(joined("延保", words), joined("Extension", words));
            default -> new NamedWarranty(words, words);
        }).orElse(new NamedWarranty(words, words));
    }

    private static String joined(String name, String words) {
        return words.isEmpty() ? name : name + " · " + words;
    }
}
