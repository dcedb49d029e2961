package org.yinuo.server.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yinuo.server.correspondence.ChatCall;
import org.yinuo.server.correspondence.ChatReply;
import org.yinuo.server.correspondence.TakeChat;

/**
 * Where DingTalk, Feishu and WeCom bring what is written to a bot of the house, each in its own form and with its own proof: DingTalk
 * {@code timestamp} and {@code sign}, Feishu {@code X-Lark-Signature} as headers, WeCom {@code msg_signature} in the address.
 */
@RestController
@RequestMapping("/api/intake")
@PreAuthorize("permitAll()")
class ChatDoor {
    private final TakeChat take;

    ChatDoor(TakeChat take) {
        this.take = take;
    }

    /** WeCom tries the address before it uses it. */
    @GetMapping("/{key}/chat")
    ResponseEntity<String> attempt(@PathVariable String key, WebRequest call) {
        return heard(key, call, new byte[0]);
    }

    @PostMapping("/{key}/chat")
    ResponseEntity<String> hear(@PathVariable String key, @RequestBody(required = false) byte @Nullable [] body, WebRequest call) {
        return heard(key, call, body == null ? new byte[0] : body);
    }

    private ResponseEntity<String> heard(String key, WebRequest call, byte[] body) {
        ChatReply reply = take.take(key, new ChatCall(call::getHeader, call::getParameter, body));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, reply.contentType()).body(reply.body());
    }
}
