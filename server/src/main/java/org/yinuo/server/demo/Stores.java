package org.yinuo.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.loaner.LendUnits;
import org.yinuo.server.loaner.Loaner;
import org.yinuo.server.loaner.LoanerPool;
import org.yinuo.server.nonconforming.HoldGoods;
import org.yinuo.server.returns.MoveReturn;
import org.yinuo.server.returns.OpenReturn;
import org.yinuo.server.returns.ReturnCase;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.HouseZone;

/** What comes back, what is lent and what is held at the demo company. */
@Component
@Lazy
class Stores implements Chapter {
    private static final int LENT_DAYS = 10;
    private final Staff staff;
    private final History history;
    private final Counter counter;
    private final Known known;
    private final Clock clock;

    Stores(Staff staff, History history, Counter counter, Known known, Clock clock) {
        this.staff = staff;
        this.history = history;
        this.counter = counter;
        this.known = known;
        this.clock = clock;
    }

    /** What is done over the counter of the stores. */
    @Component
    @Lazy
    record Counter(OpenReturn open, MoveReturn move, LoanerPool pool, LendUnits lend, HoldGoods hold) {
    }

    /** The units that were sold, and the requests about them. */
    @Component
    @Lazy
    record Known(Units units, ServiceRequests requests) {

        Optional<ServiceRequest> openRequest(String serial, String model) {
            return units.named(serial, model).stream().flatMap(unit -> requests.findByUnitIdOrderById(unit.id()).stream())
                    .filter(ServiceRequest::isOpen).findFirst();
        }
    }

    @Override
    public void open(When when) {
        List<Table.Row> rows = Table.read("stores.txt");
        rows.stream().filter(row -> row.kind().equals("loaner")).forEach(row -> staff.as("warehouse",
                () -> counter.pool().add(new Loaner.Draft(row.field(0), row.field(1), row.field(2), "", row.field(3)))));
        rows.stream().filter(row -> row.kind().equals("return")).forEach(row -> comesBack(row, when));
        rows.stream().filter(row -> row.kind().equals("hold")).forEach(row -> history.at(when.at(row.field(3)), () -> staff.as("quality",
                () -> counter.hold().open(new HoldGoods.Draft(new Lot(row.field(0), "", List.of(), row.field(1), row.field(2)), row.field(4), row.field(5), List.of())))));
        rows.stream().filter(row -> row.kind().equals("lend")).forEach(row -> history.at(when.at(row.field(2)), () -> lent(row)));
    }

    private void comesBack(Table.Row row, When when) {
        List<Long> opened = new ArrayList<>();
        history.at(when.at(row.field(3)), () -> staff.as("desk", () -> opened.add(opened(row).id())));
        if (!row.field(5).isEmpty()) {
            history.at(when.at(row.field(5)), () -> staff.as("desk",
                    () -> counter.move().shipped(opened.getFirst(), null, HouseZone.today(clock), "顺丰", row.field(7))));
            history.at(when.at(row.field(6)), () -> staff.as("warehouse",
                    () -> counter.move().received(opened.getFirst(), null, HouseZone.today(clock), "外箱完好，附件齐全", List.of())));
        }
    }

    private ReturnCase opened(Table.Row row) {
        Unit unit = known.units().named(row.field(0), row.field(1)).orElseThrow();
        return counter.open().open(new OpenReturn.Draft(unit.id(), null, ReturnCase.Wish.valueOf(row.field(2)), row.field(4), null));
    }

    private void lent(Table.Row row) {
        List<Loaner> pool = counter.pool().page(Loaner.State.AVAILABLE, row.field(0), null, 1).items();
        LocalDate due = HouseZone.today(clock).plusDays(LENT_DAYS);
        known.openRequest(row.field(5), row.field(1)).ifPresent(request -> staff.as("desk", () -> counter.lend().lend(Objects.requireNonNull(request.id()),
                new LendUnits.Handover(pool.getFirst().id(), due, row.field(3), row.field(4), Pen.write(row.field(4))))));
    }
}
