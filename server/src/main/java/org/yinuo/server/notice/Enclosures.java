package org.yinuo.server.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gets the files of a mail together when it is sent. */
@Component
class Enclosures {
    private final List<EnclosureSource> sources;

    Enclosures(List<EnclosureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<Enclosure> of(List<String> references) throws Undeliverable {
        List<Enclosure> files = new ArrayList<>();
        long together = 0;
        for (String reference : references) {
            Enclosure file = file(reference);
            together += file.bytes().length;
            files.add(file);
        }
        if (together > Enclosure.LARGEST_TOGETHER) {
            throw Undeliverable.forGood("enclosure-too-large", together / 1024 + " KB");
        }
        return files;
    }

    private Enclosure file(String reference) throws Undeliverable {
        int colon = reference.indexOf(':');
        for (EnclosureSource each : sources) {
            if (colon > 0 && each.source().equals(reference.substring(0, colon))) {
                return each.make(reference.substring(colon + 1)).orElseThrow(() -> Undeliverable.forGood("enclosure-missing", reference));
            }
        }
        throw Undeliverable.forGood("enclosure-missing", reference);
    }
}
