package org.yinuo.server.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.parts.StockList;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;

/** Lists what is on hand as a table for other programs. */
@Component
public class PrintStock {
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 200;
    private final StockList stock;
    private final Letterhead letterhead;

    PrintStock(StockList stock, Letterhead letterhead) {
        this.stock = stock;
        this.letterhead = letterhead;
    }

    /** Every row of the list, at most 100,000. */
    public CsvTable table(StockList.Question question, Locale language) {
        Wording wording = letterhead.wording(language);
        CsvTable table = new CsvTable(wording.say("title.stock"), "stock", HouseZone.dayOf(letterhead.now()).toString());
        table.row(List.of(wording.say("stock.number"), wording.say("stock.name"), wording.say("stock.unit"), wording.say("stock.place"),
                wording.say("stock.good"), wording.say("stock.reserved"), wording.say("stock.coming"), wording.say("stock.bad"),
                wording.say("stock.at-least"), wording.say("stock.missing")));
        String cursor = null;
        int rows = 0;
        do {
            Page<StockList.Row> page = stock.page(question, cursor, AT_ONCE);
            page.items().forEach(row -> table.row(List.of(row.number(), row.name(), row.unit(), row.placeName(), row.good(), row.reserved(),
                    row.coming(), row.bad(), orNothing(row.atLeast()), row.missing())));
            rows += page.items().size();
            cursor = page.nextCursor();
        } while (cursor != null && rows < MOST);
        return table;
    }

    private static Object orNothing(@Nullable BigDecimal number) {
        return number == null ? "" : number;
    }
}
