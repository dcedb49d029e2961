package org.yinuo.papers;

import java.util.List;

/**
 * 设备维护台账: what a unit is, where it stands, what is promised for it, and everything that ever happened to it, oldest first.
 *
 * @param product    its model
 * @param place      site and room
 * @param stage      how far it has come
 * @param warranty   until when it is covered and by what; empty when nothing is known
 * @param components what it is made of, one a line
 * @param more       a sentence about lines left out; empty when none are
 */
public record UnitLedgerPaper(PaperMark mark, String product, String serial, String name, String customer, String place, String contract,
        String batch, String firmware, String stage, String warranty, String components, List<Line> lines, String more) implements Paper {

    public UnitLedgerPaper {
        lines = List.copyOf(lines);
    }

    /**
     * One event.
     *
     * @param on     the day it happened
     * @param person who did it, or wrote it down
     */
    public record Line(String on, String what, String text, String person) {
    }
}
