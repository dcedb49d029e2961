package org.yinuo.server.nonconforming;

import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;

/** Lets nobody hand out goods that are held as nonconforming. */
@Component
public class Holds {
    private final NonconformityRows rows;

    Holds(NonconformityRows rows) {
        this.rows = rows;
    }

    /** @throws Refusal {@code goods-held} naming the case */
    public void requireFree(String model, String serial, String batch) {
        rows.ofModel(model).stream().filter(Nonconformity::holds).filter(each -> each.lot().covers(model, serial, batch)).findFirst()
                .ifPresent(each -> {
                    throw Refusal.conflict("goods-held", model, serial, each.number()).at("serial");
                });
    }
}
