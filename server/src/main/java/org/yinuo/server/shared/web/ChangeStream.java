package org.yinuo.server.shared.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yinuo.server.shared.ChangeFeed;

/** {@code GET /api/stream}: tells an open page what changed, and that the line is alive. */
@RestController
class ChangeStream {

    private final OpenLines lines;

    ChangeStream(OpenLines lines) {
        this.lines = lines;
    }

    @PreAuthorize("isAuthenticated()")
    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open() {
        return lines.open();
    }

    /** The lines of this node; each has a thread of its own, so that a slow reader delays nobody. */
    @Component
    static class OpenLines implements SmartLifecycle {

        private final ChangeFeed feed;
        private final Set<Line> open = ConcurrentHashMap.newKeySet();
        private volatile boolean running;

        OpenLines(ChangeFeed feed) {
            this.feed = feed;
        }

        SseEmitter open() {
            Line line = new Line();
            open.add(line);
            feed.listen(line);
            Thread.ofPlatform().daemon().name("change-stream").start(() -> {
                try {
                    line.run();
                } finally {
                    feed.forget(line);
                    open.remove(line);
                }
            });
            return line.emitter;
        }

        @Override
        public void start() {
            running = true;
        }

        /** Before the web server waits for its requests to end, which these never do by themselves. */
        @Override
        public void stop() {
            running = false;
            open.forEach(Line::hangUp);
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    /** One open page. */
    private static final class Line implements Consumer<List<String>> {

        private static final long PING_MILLIS = 15_000;

        private final SseEmitter emitter = new SseEmitter(0L);
        private final Set<String> waiting = new LinkedHashSet<>();
        private boolean closed;

        Line() {
            emitter.onCompletion(this::hangUp);
            emitter.onError(failure -> hangUp());
            emitter.onTimeout(this::hangUp);
        }

        /** After a gap the line is cut: the page connects anew and then reads everything again. */
        @Override
        public synchronized void accept(List<String> topics) {
            closed |= topics.isEmpty();
            waiting.addAll(topics);
            notifyAll();
        }

        synchronized void hangUp() {
            closed = true;
            notifyAll();
        }

        void run() {
            try {
                emitter.send(SseEmitter.event().name("ping").data(""));
                for (List<String> topics = next(); topics != null; topics = next()) {
                    emitter.send(topics.isEmpty()
                            ? SseEmitter.event().name("ping").data("")
                            : SseEmitter.event().name("changed").data(Map.of("topics", topics), MediaType.APPLICATION_JSON));
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                // The page was closed.
                giveUp(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void giveUp(Exception cause) {
            try {
                emitter.completeWithError(cause);
            } catch (IllegalStateException gone) {
                // The page was closed before its stream stood; nobody waits for its end.
            }
        }

        /** The topics to send now, none for a ping, null for the end. */
        private synchronized List<String> next() throws InterruptedException {
            if (waiting.isEmpty() && !closed) {
                wait(PING_MILLIS);
            }
            if (closed) {
                return null;
            }
            List<String> topics = List.copyOf(waiting);
            waiting.clear();
            return topics;
        }
    }
}
