package org.yinuo.server.records;

import java.util.Map;
import org.yinuo.server.returns.ReturnCase;

/** What was proposed or decided about a return, in words; steps taken before such codes were kept carry words of their own. */
record DecidedWords(Wording wording) {

    String of(Map<String, ?> data) {
        if (!(data.get("outcome") instanceof String outcome)) {
            return "";
        }
        return Wording.dotted(wording.word(ReturnCase.Outcome.class, outcome) + (data.get("refund") instanceof String refund ? " CNY " + refund : ""),
                "GOODWILL".equals(data.get("source")) ? wording.say("return.goodwill") : "");
    }
}
