/// Business time: which instants count, when a promise is due, and why.
///
/// A [org.yinuo.core.time.ServiceCalendar] says when the clock of a promise runs; [org.yinuo.core.time.DueTimes] turns a
/// [org.yinuo.core.time.TimeLimit] into a due instant with its explanation; [org.yinuo.core.time.StatutoryPeriod] counts
/// days, months and years as the Civil Code of the PRC (arts. 200-204) does.
///
/// All intervals are half-open. Nothing here reads a clock; every instant is an argument.
package org.yinuo.core.time;
