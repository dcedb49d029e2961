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

    /** The accepted contracts whose commitment has a clause of a type, as the written shape names it. */
    @Query("""
            select c.* from contract c where c.status = 'ACCEPTED' and exists (
                select 1 from clause k where k.commitment_version_id = c.commitment_version_id and k.shape ->> 'type' = :type)
            order by c.id""")
    List<Contract> acceptedWith(String type);

    /** Waits until nobody else holds the row; rows may still point at it meanwhile. */
    @Query("select id from contract where id = :id for no key update")
    Optional<Long> lock(long id);

    /** The contract, kept from everybody else until the transaction ends; refuses an unknown one. */
    default Contract hold(long id) {
        lock(id);
        return get(id);
    }

    /** The contract with that id; refuses an unknown one. */
    default Contract get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("contract-not-found"));
    }
}
