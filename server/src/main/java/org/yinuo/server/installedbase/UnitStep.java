package org.yinuo.server.installedbase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * One step in a unit's life, as it is written down.
 *
 * @param to          the stage it reaches
 * @param on          the day it happened
 * @param person      who did it or received it
 * @param fileIds     photos and documents
 * @param carrier     who carries it; only when it is shipped
 * @param findings    what was wrong when it was unpacked; none means that nothing was
 * @param signer      who signed for the customer
 * @param signatureId the drawn signature, a picture that was uploaded
 */
public record UnitStep(@Nullable UnitStage to, @Nullable LocalDate on, @Nullable String person, @Nullable String note,
        @Nullable List<@Nullable Long> fileIds, @Nullable String carrier, @Nullable String waybill, @Nullable List<@Nullable Finding> findings,
        @Nullable String signer, @Nullable Long signatureId) {
    private static final int MOST_FILES = 30;

    /** What was found wrong when it was unpacked. */
    public enum FindingKind { SHORTAGE, DAMAGE, WRONG, SURPLUS, OTHER }

    /** One finding. */
    public record Finding(@Nullable FindingKind kind, @Nullable String text) {

        public Finding {
            kind = kind == null ? FindingKind.OTHER : kind;
            text = Given.required(text, 300, "findings");
        }
    }

    public UnitStep {
        person = Given.text(person, 60, "person");
        note = Given.text(note, 2000, "note");
        carrier = Given.text(carrier, 60, "carrier");
        waybill = Given.text(waybill, 60, "waybill");
        signer = Given.text(signer, 60, "signer");
        fileIds = fileIds == null ? List.of() : List.copyOf(fileIds.stream().flatMap(Stream::ofNullable).distinct().toList());
        findings = findings == null ? List.of() : List.copyOf(findings.stream().flatMap(Stream::ofNullable).toList());
        if (fileIds.size() > MOST_FILES || findings.size() > MOST_FILES) {
            throw Refusal.invalid("unit-step-too-many", MOST_FILES).at("fileIds");
        }
        if (to == null || to == UnitStage.REGISTERED) {
            throw Refusal.invalid("unit-step-unknown").at("to");
        }
        if (on == null) {
            throw Refusal.invalid("unit-step-day-missing").at("on");
        }
        requireParticulars(to, person, note, waybill, signer, signatureId);
    }

    private static void requireParticulars(UnitStage to, String person, String note, String waybill, String signer, @Nullable Long signatureId) {
        if (to == UnitStage.SHIPPED && waybill.isEmpty() && person.isEmpty()) {
            throw Refusal.invalid("waybill-missing").at("waybill");
        }
        if (to == UnitStage.DELIVERED && person.isEmpty()) {
            throw Refusal.invalid("receiver-missing").at("person");
        }
        if (to == UnitStage.UNPACKED && (signer.isEmpty() || signatureId == null)) {
            throw Refusal.invalid("unpacking-not-signed").at("signer");
        }
        if (to == UnitStage.SCRAPPED && note.isEmpty()) {
            throw Refusal.invalid("scrap-reason-missing").at("note");
        }
    }

    /** What the ledger keeps of it besides words. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        if (to == UnitStage.SHIPPED) {
            data.put("carrier", String.valueOf(carrier));
            data.put("waybill", String.valueOf(waybill));
        }
        if (to == UnitStage.UNPACKED) {
            data.put("findings", findings == null ? List.of() : findings);
        }
        if (signer != null && !signer.isEmpty()) {
            data.put("signer", signer);
        }
        if (signatureId != null) {
            data.put("signatureId", signatureId);
        }
        return data;
    }
}
