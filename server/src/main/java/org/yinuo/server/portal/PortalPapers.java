package org.yinuo.server.portal;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.insight.ContractPeriod;
import org.yinuo.server.insight.PrintProof;
import org.yinuo.server.records.PrintRegister;
import org.yinuo.server.records.PrintTracking;
import org.yinuo.server.servicerequest.ServiceRequest;

/** The papers a customer takes home: the forms of his requests, the proof of his contracts. */
@Component
public class PortalPapers {
    private final PrintRegister register;
    private final PrintTracking tracking;
    private final PrintProof proof;

    PortalPapers(PrintRegister register, PrintTracking tracking, PrintProof proof) {
        this.register = register;
        this.tracking = tracking;
        this.proof = proof;
    }

    /** The register of a request. */
    public ResponseEntity<byte[]> register(ServiceRequest request, Locale language) {
        return register.printForCustomer(request.id(), language).answer();
    }

    /** The tracking form of a request. */
    public ResponseEntity<byte[]> tracking(ServiceRequest request, Locale language) {
        return tracking.printForCustomer(request.id(), language).answer();
    }

    /** The proof of a contract, over its whole life. */
    public ResponseEntity<byte[]> proof(Contract contract, Locale language) {
        return proof.print(contract.id(), ContractPeriod.of(contract, null, null), language).answer();
    }
}
