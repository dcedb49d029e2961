package org.yinuo.server.warranty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.core.warranty.CoverRule;
import org.yinuo.core.warranty.CoverRule.Source;
import org.yinuo.core.warranty.CoverTerm;
import org.yinuo.core.warranty.StartEvent;
import org.yinuo.core.warranty.WarrantyPeriod;
import org.yinuo.server.catalog.ProductCategory;
import org.yinuo.server.catalog.ProductModel;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.catalog.TermStart;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.installedbase.Unit;

/** Collects every promise of free repair made for a unit: contract, category, supplier, law, and plans bought later. */
@Component
class CoverRules {
    private final ProductModels models;
    private final UnitPlans plans;

    CoverRules(ProductModels models, UnitPlans plans) {
        this.models = models;
        this.plans = plans;
    }

    List<CoverRule> of(Unit unit, @Nullable CommitmentVersion version) {
        List<CoverRule> rules = new ArrayList<>();
        Optional<ProductModel> model = models.named(unit.model());
        if (version != null) {
            rules.addAll(ofContract(version, words(unit), model.map(ProductModel::parts).orElse(List.of())));
        }
        model.ifPresent(known -> rules.addAll(ofModel(known)));
        plans.of(unit.id()).stream().filter(plan -> plan.kind() == UnitPlans.Kind.EXTENDED).forEach(plan -> rules.add(CoverRule.ofUnit(Source.EXTENSION,
                new CoverTerm.Named(plan.firstDay(), plan.lastDay()), plan.note(), String.valueOf(plan.id()))));
        return rules;
    }

    static String words(Unit unit) {
        return (unit.model() + " " + unit.name()).strip();
    }

    private static List<CoverRule> ofContract(CommitmentVersion version, String unit, List<ProductModel.Part> parts) {
        Commitment commitment = version.commitment();
        List<CoverRule> rules = new ArrayList<>();
        Optional<WarrantyTerm> forUnit = WarrantyPeriod.ofRegistered(commitment, unit).map(WarrantyPeriod::clause)
                .filter(term -> parts.stream().noneMatch(part -> part.name().equals(term.terms().appliesTo())));
        for (WarrantyTerm clause : commitment.of(WarrantyTerm.class)) {
            String part = clause.terms().appliesTo();
            boolean usable = clause.terms().marks().isEmpty() && clause.terms().condition() == null;
            boolean whole = forUnit.filter(clause::equals).isPresent() || clause.lifetime() && part == null;
            if (usable && (whole || part != null)) {
                term(clause, commitment).ifPresent(term -> rules.add(new CoverRule(Source.CONTRACT, whole ? Optional.empty() : Optional.of(part), term,
                        quoted(clause), String.valueOf(version.idOf(clause)))));
            }
        }
        return rules;
    }

    private static String quoted(WarrantyTerm clause) {
        Span span = clause.terms().span();
        String note = clause.terms().note();
        return span != null ? span.text() : note == null ? "" : note;
    }

    private static Optional<CoverTerm> term(WarrantyTerm clause, Commitment commitment) {
        return clause.lifetime() ? Optional.of(new CoverTerm.Lifelong())
                : WarrantyPeriod.lengthOf(clause).map(length -> new CoverTerm.From(event(clause, commitment), length));
    }

    /** The clause's own event, else the one the letter names for all terms, else acceptance, from which warranties run as a rule. */
    private static StartEvent event(WarrantyTerm clause, Commitment commitment) {
        return Optional.ofNullable(clause.terms().fromEvent()).flatMap(StartEvent::in)
                .or(() -> commitment.of(WarrantyStart.class).stream().flatMap(start -> Optional.ofNullable(start.terms().fromEvent()).stream())
                        .flatMap(text -> StartEvent.in(text).stream()).findFirst())
                .orElse(StartEvent.ACCEPTANCE);
    }

    private static List<CoverRule> ofModel(ProductModel model) {
        List<CoverRule> rules = new ArrayList<>();
        ProductCategory category = model.category();
        if (category != null) {
            add(rules, Source.CATEGORY, null, category.warrantyMonths(), category.warrantyStart(), category.name());
            Optional.ofNullable(category.goods()).flatMap(GoodsRules::named).ifPresent(goods ->
                    add(rules, Source.LAW, null, goods.months(), TermStart.INVOICE, "《" + goods.law().zh() + "》"));
        }
        TermStart house = category == null ? TermStart.ACCEPTANCE : category.warrantyStart();
        add(rules, Source.SUPPLIER, null, model.supplierMonths(), model.supplierStart(), model.supplier());
        for (ProductModel.Part part : model.parts()) {
            add(rules, Source.CATEGORY, part.name(), part.months(), house, part.name());
            add(rules, Source.SUPPLIER, part.name(), part.supplierMonths(), model.supplierStart(), model.supplier());
        }
        return rules;
    }

    private static void add(List<CoverRule> rules, Source source, @Nullable String part, @Nullable Integer months, TermStart start, String words) {
        if (months != null) {
            rules.add(new CoverRule(source, Optional.ofNullable(part), new CoverTerm.From(StartEvent.valueOf(start.name()), TimeLimit.months(months)),
                    words, ""));
        }
    }
}
