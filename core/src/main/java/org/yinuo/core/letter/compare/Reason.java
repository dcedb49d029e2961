package org.yinuo.core.letter.compare;

/** Why a verdict is what it is: one sentence in each language. */
public record Reason(String chinese, String english) {
}
