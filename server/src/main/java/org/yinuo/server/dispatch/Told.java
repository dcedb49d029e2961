package org.yinuo.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yinuo.planning.reason.Reason;

/**
 * A reason with its figures, for the page to put into words.
 *
 * @param code    the kind of reason in kebab-case
 * @param against whether it forbids
 * @param facts   minutes as numbers, instants in ISO 8601, ids of engineers and visits
 */
public record Told(String code, boolean against, Map<String, Object> facts) {

    static Told from(Reason reason) {
        return switch (reason) {
            case Reason.SkillMissing r -> told(r, "skill-missing", "skill", r.skill(), "needed", r.needed(), "has", r.has());
            case Reason.CertificateMissing r -> told(r, "certificate-missing", "kind", r.kind());
            case Reason.CertificateExpired r -> told(r, "certificate-expired", "kind", r.kind(), "at", at(r.ended()));
            case Reason.OffDuty r -> told(r, "off-duty");
            case Reason.ArrivesLate r -> told(r, "arrives-late", "at", at(r.soonest()), "promised", at(r.promised()), "minutes", minutes(r.late()));
            case Reason.BreaksPromise r -> told(r, "breaks-promise", "visit", r.visit(), "minutes", minutes(r.late()));
            case Reason.EndsAfterShift r -> told(r, "ends-after-shift", "at", at(r.shiftEnd()), "minutes", minutes(r.over()));
            case Reason.CarriesTooMuch r -> told(r, "carries-too-much");
            case Reason.Fits r -> told(r, "fits", "at", at(r.start()), "minutes", minutes(r.detour()));
            case Reason.KnowsUnit r -> told(r, "knows-unit");
            case Reason.OtherKnowsUnit r -> told(r, "other-knows-unit", "engineer", r.engineer());
            case Reason.InTerritory r -> told(r, "in-territory", "territory", r.territory());
            case Reason.OtherTerritory r -> told(r, "other-territory", "territory", r.territory());
            case Reason.Workload r -> told(r, "workload", "minutes", minutes(r.work()), "shift", minutes(r.shift()));
            case Reason.Saves r -> told(r, r.travel().isPositive() ? "saves" : "saves-in-all", "minutes", minutes(r.travel()),
                    "cost", Math.ceilDiv(r.cost(), 60));
            case Reason.MakesRoom r -> told(r, "makes-room", "visit", r.visit());
            case Reason.PlannedElsewhere r -> told(r, "planned-elsewhere", "visit", r.visit());
            case Reason.FreeFrom r -> told(r, "free-from", "at", at(r.at()), "minutes", minutes(r.travel()));
            case Reason.FreeAfter r -> told(r, "free-after", "visit", r.visit(), "at", at(r.at()), "minutes", minutes(r.travel()));
        };
    }

    /** He is not sent at all. */
    static Told blocked(EngineerProfile.Certificate expired) {
        return new Told("blocked", true, Map.of("kind", expired.kind(), "at", expired.expiresOn().toString()));
    }

    private static Told told(Reason reason, String code, Object... facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int at = 0; at < facts.length; at += 2) {
            named.put((String) facts[at], facts[at + 1]);
        }
        return new Told(code, reason.forbids(), named);
    }

    private static String at(Instant instant) {
        return instant.toString();
    }

    /** Begun minutes, so that nobody is told to be zero minutes late. */
    private static long minutes(Duration duration) {
        return Math.ceilDiv(duration.toSeconds(), 60);
    }
}
