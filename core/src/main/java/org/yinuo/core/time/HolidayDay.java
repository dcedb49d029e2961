package org.yinuo.core.time;

import java.time.LocalDate;

/// One day of a published holiday plan that is not what its weekday says.
///
/// @param worked whether it is a weekend day worked to make up for a day off (调休上班); else a day off
/// @param name the holiday it belongs to, or makes up for
public record HolidayDay(LocalDate date, boolean worked, String name) {}
