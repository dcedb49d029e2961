package org.yinuo.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.time.HolidayTable;

/// The words after `yinuo calendar`.
///
/// @param imported the file of holidays to import; empty to answer questions
/// @param holidays the table in force
/// @param questions a file of questions whose answers are compared
/// @param out where the new table goes
record CalendarOptions(Optional<String> imported, HolidayTable holidays, Optional<String> questions, Optional<String> out) {

    static final String USAGE = "yinuo calendar [--holidays TABLE] < LINES, or "
            + "yinuo calendar import FILE [--holidays TABLE] [--questions LINES] [-o TABLE]";

    /// @throws BadInput when a word is not understood or the table cannot be read
    static CalendarOptions of(List<String> args) {
        Deque<String> rest = new ArrayDeque<>(args);
        boolean importing = !rest.isEmpty() && rest.getFirst().equals("import");
        Optional<String> imported = Optional.empty();
        if (importing) {
            rest.removeFirst();
            imported = Optional.of(next(rest, "import"));
        }
        HolidayTable holidays = HolidayTable.china();
        Optional<String> questions = Optional.empty();
        Optional<String> out = Optional.empty();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (importing || word.equals("--holidays") ? word : "") {
                case "--holidays" -> holidays = HolidayFile.read(next(rest, word));
                case "--questions" -> questions = Optional.of(next(rest, word));
                case "-o" -> out = Optional.of(next(rest, word));
                default -> throw new BadInput("calendar: '" + word + "' is not understood: " + USAGE);
            }
        }
        return new CalendarOptions(imported, holidays, questions, out);
    }

    private static String next(Deque<String> rest, String after) {
        if (rest.isEmpty()) {
            throw new BadInput("calendar: " + after + " lacks its file: " + USAGE);
        }
        return rest.removeFirst();
    }
}
