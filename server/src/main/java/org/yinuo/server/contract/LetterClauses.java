package org.yinuo.server.contract;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The clauses under review. */
interface LetterClauses extends ListCrudRepository<LetterClause, Long> {

    List<LetterClause> findByLetterIdOrderByOrdinal(long letterId);

    default LetterClause get(long letterId, long id) {
        return findById(id).filter(clause -> clause.letterId() == letterId)
                .orElseThrow(() -> Refusal.notFound("clause-not-found"));
    }
}
