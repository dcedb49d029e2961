package org.yinuo.server.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.notice.Enclosure;
import org.yinuo.server.notice.EnclosureSource;
import org.yinuo.server.shared.Refusal;

/** A kept file that goes along with an answer. */
@Component
class SentFile implements EnclosureSource {
    private static final String SOURCE = "attachment";
    private final Attachments attachments;

    SentFile(Attachments attachments) {
        this.attachments = attachments;
    }

    /** References to the files; refuses more than a mail can carry, so that the writer can choose instead of the mail failing later. */
    static List<String> of(List<Attachment> files) {
        if (files.stream().mapToLong(Attachment::size).sum() > Enclosure.LARGEST_TOGETHER) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "mail-files-too-large", Enclosure.LARGEST_TOGETHER / 1024 / 1024).at("attachments");
        }
        return files.stream().map(file -> SOURCE + ":" + file.id()).toList();
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Optional<Enclosure> make(String reference) {
        long id = Long.parseLong(reference);
        return attachments.find(id).map(file -> new Enclosure(file.fileName(), file.mediaType(), attachments.bytes(id)));
    }
}
