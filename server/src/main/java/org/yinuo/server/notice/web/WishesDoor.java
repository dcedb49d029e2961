package org.yinuo.server.notice.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.NoticeTemplates;
import org.yinuo.server.notice.Reach;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;

/** How the one who is signed in wants to be told. */
@RestController
@RequestMapping("/api/me/notice-wishes")
@PreAuthorize("isAuthenticated()")
class WishesDoor {
    private final Reach reach;
    private final NoticeTemplates templates;

    WishesDoor(Reach reach, NoticeTemplates templates) {
        this.reach = reach;
        this.templates = templates;
    }

    record ChoiceBody(@NotBlank @Size(max = 40) String kind, @NotNull Channel channel, boolean wanted) {
    }

    /** With what may be chosen. */
    record View(String email, String language, @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
                @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietTo, String zone, List<ChoiceBody> choices, List<String> kinds, int version) {
    }

    record WishesBody(@NotNull @Size(max = 200) String email, @NotNull @Size(max = 5) String language,
                      @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietFrom, @Nullable @JsonFormat(pattern = "HH:mm") LocalTime quietTo,
                      @NotBlank @Size(max = 60) String zone, @NotNull List<@NotNull @Valid ChoiceBody> choices) {
        Reach.Wishes wishes() {
            return new Reach.Wishes(email, language, quietFrom, quietTo, zone,
                    choices.stream().map(each -> new Reach.Choice(each.kind(), each.channel(), each.wanted())).toList(), 0);
        }
    }

    @GetMapping
    ResponseEntity<View> mine() {
        return answer(reach.of(Actor.current().id()));
    }

    @PutMapping
    ResponseEntity<View> set(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody WishesBody body) {
        return answer(reach.set(Actor.current().id(), ifMatch, body.wishes()));
    }

    private ResponseEntity<View> answer(Reach.Wishes wishes) {
        List<ChoiceBody> choices = wishes.choices().stream().map(each -> new ChoiceBody(each.kind(), each.channel(), each.wanted())).toList();
        return ResponseEntity.ok().eTag(ETags.of(wishes.version())).body(new View(wishes.email(), wishes.language(), wishes.quietFrom(),
                wishes.quietTo(), wishes.zone(), choices, templates.forColleagues(), wishes.version()));
    }
}
