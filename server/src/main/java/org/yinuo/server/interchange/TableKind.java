package org.yinuo.server.interchange;

import java.util.Locale;

/** What a table may be about. */
public enum TableKind {
    UNITS,
    CUSTOMERS,
    MODELS;

    /** As it stands in file names, audit entries and the codes of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
