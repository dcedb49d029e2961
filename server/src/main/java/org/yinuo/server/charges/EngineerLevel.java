package org.yinuo.server.charges;

/** How much somebody who works can do; labour has a rate for each. */
public enum EngineerLevel {
    /** Works by instruction. */
    JUNIOR,
    /** Works alone. */
    SENIOR,
    /** Is called when others do not get further. */
    EXPERT
}
