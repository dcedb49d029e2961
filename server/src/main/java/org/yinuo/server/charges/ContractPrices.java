package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.warranty.Charges;
import org.yinuo.server.contract.CommitmentVersion.PinnedClause;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.contract.TellCharges;
import org.yinuo.server.servicerequest.RequestCharges;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/** What a request's contract and warranty let the house charge, as rules that override the rates. */
@Component
class ContractPrices {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private final RequestCharges charges;
    private final Contracts contracts;
    private final Commitments commitments;

    ContractPrices(RequestCharges charges, Contracts contracts, Commitments commitments) {
        this.charges = charges;
        this.contracts = contracts;
        this.commitments = commitments;
    }

    /** The rules for one request. */
    record Terms(TellCharges.Answer answer, List<PriceTerm> upgrades) {

        /** What decides the price of a line; the rates where the contract says nothing. */
        PriceTerm of(QuoteDraft.Line line) {
            return switch (line.kind()) {
                case UPGRADE -> upgrades.stream().findFirst().orElse(PriceTerm.of(PriceRule.NAMED));
                case OTHER, MINIMUM -> PriceTerm.of(PriceRule.NAMED);
                case LABOUR, PART, TRAVEL -> ofWork(line);
            };
        }

        private PriceTerm ofWork(QuoteDraft.Line line) {
            return switch (answer.standing()) {
                case IN_WARRANTY, BEFORE_ACCEPTANCE -> line.excludedBy() == null ? free() : excluded(line.excludedBy());
                case EXCLUDED -> clause(Charges.Ground.EXCLUDED).map(each -> term(PriceRule.EXCLUDED, each)).orElse(PriceTerm.of(PriceRule.EXCLUDED));
                case EXPIRED, NOT_PROMISED -> freePart(line).or(() -> clause(Charges.Ground.AFTER_WARRANTY).flatMap(each -> afterwards(line.kind(), each)))
                        .orElseGet(() -> byRates(line));
                case SUSPENDED, ENDED, NONE -> byRates(line);
            };
        }

        private PriceTerm free() {
            return clause(Charges.Ground.FREE).map(each -> term(PriceRule.WARRANTY_FREE, each))
                    .orElseGet(() -> new PriceTerm(PriceRule.WARRANTY_FREE, answer.freeBy() == null ? "" : answer.freeBy(), null, null));
        }

        /** A part the letter promises more for than for the unit; work on it is not promised with it. */
        private Optional<PriceTerm> freePart(QuoteDraft.Line line) {
            return line.kind() != LineKind.PART ? Optional.empty() : answer.parts().stream().filter(part -> line.text().contains(part.part())).findFirst()
                    .map(part -> new PriceTerm(PriceRule.WARRANTY_FREE, part.words().isEmpty() ? part.part() : part.words(), part.clauseId(), null));
        }

        private PriceTerm excluded(long clauseId) {
            return answer.lines().stream().filter(each -> each.ground() == Charges.Ground.EXCLUDED && each.clauseId() == clauseId).findFirst()
                    .map(each -> term(PriceRule.EXCLUDED, each)).orElseThrow(() -> Refusal.invalid("exclusion-unknown").at("excludedBy"));
        }

        /** A clause that names the unit goes before one that speaks of everything. */
        private Optional<TellCharges.Line> clause(Charges.Ground ground) {
            List<TellCharges.Line> found = answer.lines().stream().filter(each -> each.ground() == ground)
                    .filter(each -> ground != Charges.Ground.AFTER_WARRANTY || each.price() != null).toList();
            return found.stream().filter(TellCharges.Line::named).findFirst().or(() -> found.stream().findFirst());
        }

        private static Optional<PriceTerm> afterwards(LineKind kind, TellCharges.Line clause) {
            boolean part = kind == LineKind.PART;
            return Optional.ofNullable(switch (String.valueOf(clause.price())) {
                case "free" -> term(PriceRule.CLAUSE_FREE, clause);
                case "cost" -> term(PriceRule.CLAUSE_COST, clause);
                case "parts-cost" -> term(part ? PriceRule.CLAUSE_COST : PriceRule.CLAUSE_FREE, clause);
                case "material-only" -> part ? null : term(PriceRule.CLAUSE_FREE, clause);
                case "material+visit" -> kind == LineKind.LABOUR ? term(PriceRule.CLAUSE_FREE, clause) : null;
                default -> null;
            });
        }

        private static PriceTerm byRates(QuoteDraft.Line line) {
            return PriceTerm.of(line.unitPrice() == null ? PriceRule.RATE_CARD : PriceRule.NAMED);
        }

        private static PriceTerm term(PriceRule rule, TellCharges.Line clause) {
            Object part = clause.says().get("applies_to");
            String words = clause.text() != null ? clause.text() : part == null ? "" : String.valueOf(part);
            return new PriceTerm(rule, words, clause.clauseId(), null);
        }
    }

    Terms of(ServiceRequest request) {
        return new Terms(charges.of(request.id()), request.contractId() == null ? List.of() : upgrades(contracts.get(request.contractId()),
                request.commitmentVersionId()));
    }

    private List<PriceTerm> upgrades(Contract contract, @Nullable Long version) {
        return commitments.version(version == null ? contract.commitmentVersionId() : version).clauses().stream()
                .map(pinned -> upgrade(pinned, contract)).flatMap(Optional::stream).toList();
    }

    private static Optional<PriceTerm> upgrade(PinnedClause pinned, Contract contract) {
        if (!(pinned.clause() instanceof Upgrade upgrade) || !upgrade.terms().marks().isEmpty()) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(upgrade.free())) {
            return Optional.of(new PriceTerm(PriceRule.CLAUSE_FREE, words(upgrade), pinned.id(), null));
        }
        Limit limit = upgrade.terms().limit();
        boolean share = limit.value() != null && limit.unit() == Unit.PERCENT;
        return share ? Optional.of(new PriceTerm(PriceRule.CLAUSE_CAP, words(upgrade), pinned.id(),
                contract.amount().multiply(limit.value()).divide(PERCENT, 2, RoundingMode.HALF_UP))) : Optional.empty();
    }

    private static String words(Clause clause) {
        Span span = clause.terms().span();
        String note = clause.terms().note();
        return span != null ? span.text() : note == null ? "" : note;
    }
}
