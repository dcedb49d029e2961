package org.yinuo.server.demo;

/** A part of the company's story that needs nothing of the others but its people and customers. Opened before the weeks are played. */
interface Chapter {

    /** Enters what stood at the beginning, and plans what happens until the present. */
    void open(When when);
}
