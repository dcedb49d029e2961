package org.yinuo.cli;

/// What `yinuo calendar --help` says: every kind of question with a line to try.
final class CalendarHelp {

    static final String TEXT = CalendarOptions.USAGE + """


            One JSON object a line; the answer is {"id": …, "result": …} or {"id": …, "error": "…"}. "schedule" is a name (7x24,
            business-hours, business-days, cn-working-hours), a line such as "Mon-Fri 09:00-18:00", or an object with tz, week, holidays …

            add                   the instant so much working time later, or earlier when negative; "pauses":[[from, to]] are left out
              {"id":1,"kind":"add","schedule":"cn-working-hours","start":"2026-09-30T17:00:00","amount_seconds":7200}
            between               working time in seconds
              {"id":2,"kind":"between","schedule":"cn-working-hours","start":"2026-09-30T09:00:00","end":"2026-10-08T18:00:00"}
            is_working            whether it is open
              {"id":3,"kind":"is_working","schedule":"cn-working-hours","at":"2026-10-10T10:00:00"}
            is_working_day        whether the date is a working day
              {"id":4,"kind":"is_working_day","schedule":"cn-working-hours","date":"2026-10-10"}
            is_holiday            whether the date is a statutory day off
              {"id":5,"kind":"is_holiday","schedule":"cn-working-hours","date":"2026-10-01"}
            roll_forward          the first open instant from here on
              {"id":6,"kind":"roll_forward","schedule":"cn-working-hours","start":"2026-10-01T10:00:00"}
            roll_backward         the last open instant up to here
              {"id":7,"kind":"roll_backward","schedule":"cn-working-hours","start":"2026-10-01T10:00:00"}
            closing               when it closes next
              {"id":8,"kind":"closing","schedule":"cn-working-hours","start":"2026-09-30T10:00:00"}
            next_opening          when it opens next
              {"id":9,"kind":"next_opening","schedule":"cn-working-hours","start":"2026-09-30T19:00:00"}
            intervals             the next openings
              {"id":10,"kind":"intervals","schedule":"cn-working-hours","start":"2026-09-30T10:00:00","count":3}
            add_working_days      the day, or the instant, so many working days later
              {"id":11,"kind":"add_working_days","schedule":"cn-working-hours","start":"2026-09-30","days":5}
            working_days_between  working days; "inclusive":true counts the first
              {"id":12,"kind":"working_days_between","schedule":"cn-working-hours","start":"2026-09-30","end":"2026-10-12"}
            statutory_period      the end of a period as the Civil Code counts (arts. 200-204); unit: hours, days, working_days, months, years
              {"id":13,"kind":"statutory_period","schedule":"cn-working-hours","start":"2026-09-25","amount":7,"unit":"days"}
            explain               as add, with every stretch that counted or did not
              {"id":14,"kind":"explain","schedule":"cn-working-hours","start":"2026-09-30T17:00:00","amount_seconds":7200}

            import FILE shows what another year of holidays (JSON, ICS or lines) changes, and with --questions which answers;
            -o TABLE writes the new table, --holidays TABLE uses one.""";

    private CalendarHelp() {}
}
