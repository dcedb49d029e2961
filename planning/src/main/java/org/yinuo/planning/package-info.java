/**
 * Which engineer visits whom, and when. Everything is given: engineers, shifts, visits, travel, the plan so far; nothing here
 * knows a clock, a database or a word of a language. Instants carry no zone: whoever asks has counted days and rosters in one.
 */
@NullMarked
package org.yinuo.planning;

import org.jspecify.annotations.NullMarked;
