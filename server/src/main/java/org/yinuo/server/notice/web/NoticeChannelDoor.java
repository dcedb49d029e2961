package org.yinuo.server.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.notice.ChannelKind;
import org.yinuo.server.notice.ChannelSettings;
import org.yinuo.server.notice.NoticeChannels;
import org.yinuo.server.notice.NoticeHouse;
import org.yinuo.server.notice.TryChannel;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.OncePerKey;

/** The ways out, as administrators set them up; what they are told in confidence is never answered. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasRole('ADMIN')")
class NoticeChannelDoor {
    private final NoticeChannels channels;
    private final NoticeHouse house;
    private final TryChannel attempt;

    NoticeChannelDoor(NoticeChannels channels, NoticeHouse house, TryChannel attempt) {
        this.channels = channels;
        this.house = house;
        this.attempt = attempt;
    }

    record ChannelBody(@NotNull ChannelKind kind, @NotBlank @Size(max = 60) String name, boolean enabled, @NotNull @Valid ChannelSettings settings,
                       @Nullable @Size(max = 1000) String target, @Nullable @Size(max = 500) String secret) {
        NoticeChannels.Draft draft() {
            return new NoticeChannels.Draft(kind, name, enabled, settings, target, secret);
        }
    }

    record TryBody(@NotNull @Size(max = 200) String to) {
    }

    record HouseBody(@NotNull @Size(max = 200) String publicUrl) {
    }

    @GetMapping("/notice-channels")
    List<NoticeChannels.View> all() {
        return channels.all();
    }

    @PostMapping("/notice-channels")
    @OncePerKey
    @ResponseStatus(HttpStatus.CREATED)
    NoticeChannels.View add(@Valid @RequestBody ChannelBody body) {
        return channels.add(body.draft());
    }

    @PutMapping("/notice-channels/{id}")
    NoticeChannels.View change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                               @Valid @RequestBody ChannelBody body) {
        return channels.change(id, body.draft(), ifMatch);
    }

    @DeleteMapping("/notice-channels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        channels.remove(id);
    }

    @PostMapping("/notice-channels/{id}/test")
    TryChannel.Result send(@PathVariable long id, @Valid @RequestBody TryBody body, Locale language) {
        return attempt.send(id, body.to(), language);
    }

    @GetMapping("/notice-house")
    ResponseEntity<NoticeHouse.View> house() {
        return answer(house.get());
    }

    @PutMapping("/notice-house")
    ResponseEntity<NoticeHouse.View> setHouse(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                              @Valid @RequestBody HouseBody body) {
        return answer(house.set(ifMatch, body.publicUrl()));
    }

    private static ResponseEntity<NoticeHouse.View> answer(NoticeHouse.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
