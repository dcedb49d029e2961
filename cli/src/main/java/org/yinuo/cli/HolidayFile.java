package org.yinuo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yinuo.core.time.HolidayIcs;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.HolidayText;
import org.yinuo.core.time.HolidayTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file with holidays: JSON, ICS, or the project's own lines.
final class HolidayFile {

    private HolidayFile() {}

    /// @throws BadInput when the file cannot be read or is no table
    static HolidayTable read(String file) {
        try {
            return parse(Files.readString(Path.of(file), StandardCharsets.UTF_8), Path.of(file).getFileName().toString());
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file");
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8");
        } catch (JacksonException e) {
            throw new BadInput(file + ": not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    private static HolidayTable parse(String text, String source) {
        String name = HolidayTable.china().name();
        if (HolidayIcs.isIcs(text)) {
            return HolidayIcs.table(name, text, source);
        }
        boolean json = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return json ? HolidayTree.table(name, JsonMapper.shared().readValue(text, Object.class), source) : HolidayText.parse(text);
    }
}
