package org.yinuo.core.sanbao;

import org.yinuo.core.time.HolidayTable;

/// The last days of mainland China by the published holidays of 2023 to 2026, whatever is published later.
final class ChinaDays {

    static final StatutoryDays DAYS =
            new StatutoryDays(HolidayTable.china().through(2026), StatutoryDays.RestDays.WEEKENDS_AND_HOLIDAYS);

    private ChinaDays() {}
}
