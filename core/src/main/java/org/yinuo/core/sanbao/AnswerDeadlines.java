package org.yinuo.core.sanbao;

import java.time.LocalDate;

/// By when the seller of a car must answer a demand for exchange or refund, and carry it out (family cars art. 28). Both
/// run in working days from the demand, whose own day is not counted.
public record AnswerDeadlines(LocalDate replyBy, LocalDate completeBy) {

    public static AnswerDeadlines of(LocalDate request, StatutoryDays days) {
        return new AnswerDeadlines(
                days.workingDay(request, VehicleRule.ANSWER_WORKING_DAYS),
                days.workingDay(request, VehicleRule.COMPLETION_WORKING_DAYS));
    }
}
