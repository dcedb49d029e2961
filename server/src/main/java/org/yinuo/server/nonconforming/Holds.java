package org.yinuo.server.nonconforming;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.shared.Refusal;

/** Which goods are held as nonconforming; nobody hands them out. */
@Component
public class Holds {
    private final NonconformityRows rows;

    Holds(NonconformityRows rows) {
        this.rows = rows;
    }

    /** The cases that hold this unit now. */
    public List<Nonconformity> of(Unit unit) {
        return holding(unit.model(), unit.serial(), unit.particulars().batch()).toList();
    }

    /** @throws Refusal {@code goods-held} naming the case */
    public void requireFree(String model, String serial, String batch) {
        holding(model, serial, batch).findFirst().ifPresent(each -> {
            throw Refusal.conflict("goods-held", model, serial, each.number()).at("serial");
        });
    }

    private Stream<Nonconformity> holding(String model, String serial, String batch) {
        return rows.ofModel(model).stream().filter(Nonconformity::holds).filter(each -> each.lot().covers(model, serial, batch));
    }
}
