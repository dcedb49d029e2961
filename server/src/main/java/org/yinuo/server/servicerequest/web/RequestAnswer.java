package org.yinuo.server.servicerequest.web;

import org.springframework.http.ResponseEntity;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.ETags;

/** A request with its version as ETag. */
final class RequestAnswer {
    private RequestAnswer() {
    }

    static ResponseEntity<RequestView> of(RequestView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
