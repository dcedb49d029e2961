package org.yinuo.server.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;

/** Keeps the files of a mail that are allowed, and names those that are not. */
@Component
class KeepEnclosed {
    private static final int MOST = 20;
    private static final int LONGEST_QUOTATION = 8_000;
    private final Attachments attachments;

    KeepEnclosed(Attachments attachments) {
        this.attachments = attachments;
    }

    /** {@code attachments}, {@code refused} and {@code quoted}, as far as there are any. */
    Map<String, Object> keep(IncomingMail mail) {
        List<Map<String, Object>> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (IncomingMail.Enclosed file : mail.enclosed()) {
            if (kept.size() < MOST && attachments.takes(file.bytes())) {
                Attachment attachment = attachments.keep(file.fileName(), file.bytes());
                kept.add(Map.of("id", attachment.id(), "fileName", attachment.fileName(), "size", attachment.size()));
            } else {
                refused.add(file.fileName());
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        if (!kept.isEmpty()) {
            data.put("attachments", kept);
        }
        if (!refused.isEmpty()) {
            data.put("refused", refused);
        }
        if (!mail.quoted().isEmpty()) {
            data.put("quoted", MailRequests.limited(mail.quoted(), LONGEST_QUOTATION));
        }
        return data;
    }
}
