package org.yinuo.server.contract;

import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The templates. */
interface LetterTemplates extends ListCrudRepository<LetterTemplate, Long> {

    default LetterTemplate get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("letter-template-not-found"));
    }
}
