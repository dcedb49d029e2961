package org.yinuo.server.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The contracts. */
public interface Contracts extends ListCrudRepository<Contract, Long> {

    @Override
    @Query(value = "select * from contract where id = :id", rowMapperClass = ContractRow.class)
    Optional<Contract> findById(Long id);

    /** A customer's contracts. */
    List<Contract> findByCustomerIdOrderByIdDesc(long customerId);

    /** The contracts of a status whose service has no agreed end. */
    List<Contract> findByStatusAndWarrantyEndsOnIsNull(Contract.Status status);

    /** The contract with that id; refuses an unknown one. */
    default Contract get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("contract-not-found"));
    }
}
