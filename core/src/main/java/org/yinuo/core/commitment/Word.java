package org.yinuo.core.commitment;

/** A constant that has one word in the written shape. */
interface Word {
    /** The word in the written shape. */
    String word();
}
