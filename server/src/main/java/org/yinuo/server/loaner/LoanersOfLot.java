package org.yinuo.server.loaner;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.nonconforming.GoodsKept;
import org.yinuo.server.nonconforming.InOurHands;

/** The loaners of a lot, those with customers too. */
@Component
class LoanersOfLot implements GoodsKept {
    private static final String OF_MODEL = "select * from loaner where lower(model) = :model and state <> 'RETIRED' order by id";
    private final JdbcClient jdbc;

    LoanersOfLot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InOurHands.Piece> of(Lot lot) {
        return jdbc.sql(OF_MODEL).param("model", lot.model().toLowerCase(Locale.ROOT)).query(Loaner::of).list().stream()
                .filter(each -> lot.covers(each.model(), each.serial(), each.batch())).map(LoanersOfLot::piece).toList();
    }

    private static InOurHands.Piece piece(Loaner loaner) {
        boolean lent = loaner.state() == Loaner.State.OUT;
        return new InOurHands.Piece(lent ? InOurHands.How.LENT : InOurHands.How.LOANER, null, loaner.serial(), loaner.batch(), lent ? "" : loaner.place());
    }
}
