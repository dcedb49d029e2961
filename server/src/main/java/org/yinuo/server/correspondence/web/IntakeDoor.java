package org.yinuo.server.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.correspondence.TakeCall;

/** Where programs report faults; they have no account, their signature speaks for them. */
@RestController
@RequestMapping("/api/intake")
@PreAuthorize("permitAll()")
class IntakeDoor {
    private final TakeCall take;

    IntakeDoor(TakeCall take) {
        this.take = take;
    }

    @PostMapping("/{key}")
    @ResponseStatus(HttpStatus.CREATED)
    TakeCall.Receipt take(@PathVariable String key, @RequestHeader(name = "X-Yinuo-Timestamp", required = false) @Nullable String timestamp,
                          @RequestHeader(name = "X-Yinuo-Signature", required = false) @Nullable String signature, @RequestBody String body) {
        return take.take(key, timestamp, signature, body);
    }
}
