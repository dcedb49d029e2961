package org.yinuo.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.attachment.PictureUrl;
import org.yinuo.server.portal.ReportByLabel;
import org.yinuo.server.shared.Refusal;

/** What the label on a unit opens, to anybody who stands before it. */
@RestController
@RequestMapping("/api/unit-labels")
@PreAuthorize("permitAll()")
class UnitLabelDoor {
    private final ReportByLabel report;

    UnitLabelDoor(ReportByLabel report) {
        this.report = report;
    }

    record LabelBody(@NotBlank @Size(max = 100) String token) {
    }

    record ReportBody(@NotBlank @Size(max = 100) String token, @NotBlank @Size(max = 100) String name,
                      @NotBlank @Pattern(regexp = "[0-9+() -]{5,40}") String phone, @NotBlank @Size(max = 4000) String text, @NotNull Boolean stopped,
                      @Nullable @Size(max = 3) List<@NotNull @Size(max = 4_500_000) String> photos) {
    }

    @PostMapping("/look")
    ReportByLabel.Seen look(@Valid @RequestBody LabelBody body, HttpServletRequest request) {
        return report.look(body.token(), request.getRemoteAddr());
    }

    @PostMapping("/report")
    @ResponseStatus(HttpStatus.CREATED)
    ReportByLabel.Taken report(@Valid @RequestBody ReportBody body, HttpServletRequest request) {
        ReportByLabel.Said said = new ReportByLabel.Said(body.name().strip(), body.phone().strip(), body.text().strip(), body.stopped(),
                body.photos() == null ? List.of() : body.photos().stream().map(UnitLabelDoor::picture).toList());
        return report.report(body.token(), said, request.getRemoteAddr());
    }

    private static byte[] picture(String image) {
        return PictureUrl.bytes(image).orElseThrow(() -> Refusal.invalid("label-photo-unreadable").at("photos"));
    }
}
