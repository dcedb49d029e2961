package org.yinuo.server.insight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationStory;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Makes the proof for a contract and period. */
@Component
public class MakeProof {
    private static final String REQUEST_TITLES = """
            select id, number || ' ' || title as subject from service_request where id = any(:ids)
            """;
    private final Ledger ledger;
    private final ObligationStory story;
    private final Papers papers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MakeProof(Ledger ledger, ObligationStory story, Papers papers, JdbcClient jdbc, JsonMapper json) {
        this.ledger = ledger;
        this.story = story;
        this.papers = papers;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The papers a proof is about. */
    @Component
    record Papers(Contracts contracts, Commitments commitments, Customers customers, Companies companies, Clock clock) {
    }

    /** The proof, hashed; all of it read from one snapshot. Turns of recurring promises that have not begun are counted and not listed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Proof of(long contractId, Instant fromExclusive, Instant toInclusive) {
        Contract contract = papers.contracts().get(contractId);
        CommitmentVersion version = papers.commitments().version(contract.commitmentVersionId());
        Instant now = papers.clock().instant();
        List<ClockView> all = ledger.promises(contractId, fromExclusive, toInclusive);
        List<ClockView> clocks = all.stream().filter(clock -> !clock.startsAt().isAfter(now)).toList();
        Proof proof = new Proof(papers.companies().find().map(Company::name).orElse(""), contract.number(), contract.title(),
                papers.customers().ref(contract.customerId()).map(Customer.Ref::name).orElse(""), new Money(contract.amount(), contract.currency()),
                contract.signedOn(), contract.acceptedOn(), version.title(), version.version(), contract.zone(), fromExclusive,
                toInclusive, now.truncatedTo(ChronoUnit.MILLIS), ledger.totals(contract, version, all),
                items(clocks), "");
        return proof.hashed(Sha256.hex(content(proof)));
    }

    /** The bytes a proof's hash is over: its JSON with the hash left empty. */
    public byte[] content(Proof proof) {
        return json.writeValueAsString(proof.hashed("")).getBytes(StandardCharsets.UTF_8);
    }

    private List<Proof.Item> items(List<ClockView> clocks) {
        List<Long> ids = clocks.stream().map(ClockView::obligationId).toList();
        Map<Long, List<ObligationStory.FactView>> facts = story.facts(ids);
        Map<Long, List<ObligationStory.EvidenceView>> evidence = story.evidence(ids);
        Map<Long, ObligationStory.Explanation> explanations = story.explain(ids);
        Map<Long, String> titles = titles(clocks);
        return clocks.stream().map(clock -> new Proof.Item(clock, version(clock),
                subject(clock, titles),
                facts.getOrDefault(clock.obligationId(), List.of()), evidence.getOrDefault(clock.obligationId(), List.of()),
                explanations.get(clock.obligationId()))).toList();
    }

    private static String subject(ClockView clock, Map<Long, String> titles) {
        return clock.subject().type() == Subject.Type.REQUEST
                ? titles.getOrDefault(clock.subject().id(), clock.label()) : clock.label();
    }

    private @Nullable Integer version(ClockView clock) {
        return clock.commitmentVersionId() == null ? null : papers.commitments().version(clock.commitmentVersionId()).version();
    }

    private Map<Long, String> titles(List<ClockView> clocks) {
        Long[] requests = clocks.stream().map(ClockView::subject).filter(subject -> subject.type() == Subject.Type.REQUEST)
                .map(Subject::id).distinct().toArray(Long[]::new);
        return jdbc.sql(REQUEST_TITLES).param("ids", requests)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("subject"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
