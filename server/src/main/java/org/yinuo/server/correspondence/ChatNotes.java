package org.yinuo.server.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Messages;

/** What stands in the text where somebody sent no text: [图片], [文件：日志.txt]. */
@Component
class ChatNotes {
    /** What the tools call their messages, and what we call them. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("image", "picture"), Map.entry("picture", "picture"), Map.entry("img", "picture"),
            Map.entry("sticker", "sticker"), Map.entry("emotion", "sticker"), Map.entry("audio", "voice"), Map.entry("voice", "voice"), Map.entry("video", "video"),
            Map.entry("media", "video"), Map.entry("file", "file"), Map.entry("folder", "file"), Map.entry("location", "place"), Map.entry("link", "link"),
            Map.entry("interactive", "card"), Map.entry("share_chat", "card"), Map.entry("share_user", "card"));
    private final Messages messages;

    ChatNotes(Messages messages) {
        this.messages = messages;
    }

    /** @param detail a file's name, a place's address; empty for none */
    String of(String language, String kind, String detail) {
        String word = messages.say(Locale.of(language), "chat.note." + KINDS.getOrDefault(kind, "other"), List.of());
        return detail.isBlank() ? "[" + word + "]" : messages.say(Locale.of(language), "chat.note.with", List.of(word, detail.strip()));
    }
}
