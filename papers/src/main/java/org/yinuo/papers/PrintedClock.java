package org.yinuo.papers;

/**
 * One clock of a request as it stood at printing.
 *
 * @param promise what was promised, such as 到达现场
 * @param term    the promised length, such as 4 小时 (7×24)
 * @param opened  when it began
 * @param due     when it ends; empty while paused without an end
 * @param done    when the evidence came; empty while open
 * @param note    pauses, provisional due times and the like; may be empty
 */
public record PrintedClock(String promise, String term, String opened, String due, String done, PromiseState state,
        String note) {
}
