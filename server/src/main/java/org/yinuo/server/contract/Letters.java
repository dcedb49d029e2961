package org.yinuo.server.contract;

import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The letters. */
interface Letters extends ListCrudRepository<Letter, Long> {

    default Letter get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("letter-not-found"));
    }

    /** A letter whose clauses may still be changed. */
    default Letter draft(long id) {
        Letter letter = get(id);
        if (letter.status() != Letter.Status.DRAFT) {
            throw Refusal.conflict("letter-approved");
        }
        return letter;
    }
}
