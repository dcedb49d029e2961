package org.yinuo.server.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The versions of templates. */
interface LetterTemplateVersions extends ListCrudRepository<LetterTemplateVersion, Long> {

    List<LetterTemplateVersion> findByTemplateIdOrderByNumberDesc(long templateId);

    Optional<LetterTemplateVersion> findByTemplateIdAndNumber(long templateId, int number);

    default LetterTemplateVersion get(long templateId, int number) {
        return findByTemplateIdAndNumber(templateId, number).orElseThrow(() -> Refusal.notFound("letter-template-not-found"));
    }
}
