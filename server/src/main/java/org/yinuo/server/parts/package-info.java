/**
 * Spare parts: their numbers, where they lie, every move between two places, and what letters promise of them. Promises that
 * what is on hand is the sum of the moves and never below zero, however many reach for the last one, and that nothing is
 * deleted: a wrong move has its counter-move. Orders nothing from suppliers and prices nothing for customers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "catalog", "contract", "installedbase", "obligation",
        "servicerequest", "workorder", "notice"})
package org.yinuo.server.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
