package org.yinuo.server.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.papers.AttachedFile;
import org.yinuo.papers.Papers;
import org.yinuo.papers.ProofPaper;
import org.yinuo.papers.ProvedBreach;
import org.yinuo.papers.ProvedObligation;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.Penalties;
import org.yinuo.server.obligation.PenaltiesByHand;
import org.yinuo.server.records.Letterhead;
import org.yinuo.server.records.PrintedPaper;
import org.yinuo.server.records.Wording;
import org.yinuo.server.shared.Money;

/** Prints the proof of a contract (履约证明) and puts the very data it was made from, whose hash it states, inside the file. */
@Component
public class PrintProof {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private final MakeProof proofs;
    private final Penalties penalties;
    private final PenaltiesByHand byHand;
    private final Commitments commitments;
    private final Letterhead letterhead;

    PrintProof(MakeProof proofs, Penalties penalties, PenaltiesByHand byHand, Commitments commitments, Letterhead letterhead) {
        this.proofs = proofs;
        this.penalties = penalties;
        this.byHand = byHand;
        this.commitments = commitments;
        this.letterhead = letterhead;
    }

    /** The proof for a period; refuses an unknown contract. */
    public PrintedPaper print(long contractId, ContractPeriod period, Locale language) {
        Proof proof = proofs.of(contractId, period.fromInclusive(), period.toExclusive());
        Wording wording = letterhead.wording(language, ZoneId.of(proof.zone()));
        ProofPaper paper = paper(proof, wording);
        byte[] pdf = AttachedFile.to(Papers.render(paper, language), paper.jsonFile(), "application/json", proofs.content(proof));
        return new PrintedPaper(wording.say("title.proof"), "proof", paper.mark().number(), pdf);
    }

    private ProofPaper paper(Proof proof, Wording wording) {
        String number = proof.contract() + "-" + STAMP.format(proof.preparedAt().atZone(ZoneId.of(proof.zone())));
        ProvedPromises promises = new ProvedPromises(wording, proof.preparedAt(), commitments,
                penalties.reckonings(clocks(proof), proof.preparedAt()),
                byHand.of(clocks(proof).stream().filter(clock -> clock.breach() != null).toList()));
        List<ProvedObligation> obligations = new ArrayList<>();
        List<ProvedBreach> breaches = new ArrayList<>();
        for (Proof.Item item : proof.obligations()) {
            String no = String.valueOf(obligations.size() + 1);
            obligations.add(promises.obligation(no, item));
            promises.breach(no, item).ifPresent(breaches::add);
        }
        return new ProofPaper(letterhead.mark(number, wording, proof.sha256()), Wording.dotted(proof.contract(), proof.title()),
                proof.customer(), letterhead.vendor(wording), wording.figures().money(proof.amount()),
                wording.figures().day(proof.signedOn()), wording.figures().day(proof.acceptedOn()), period(proof, wording),
                proof.letter(), wording.say("proof.version", proof.version()), counts(proof, wording),
                count("", clocks(proof), wording), later(proof, wording), owed(proof, wording), cap(proof, wording), obligations, breaches,
                proof.sha256(), "proof-" + number + ".json");
    }

    private static List<ClockView> clocks(Proof proof) {
        return proof.obligations().stream().map(Proof.Item::clock).toList();
    }

    private static String period(Proof proof, Wording wording) {
        LocalDate first = wording.figures().day(proof.from());
        LocalDate last = wording.figures().day(proof.to()).minusDays(1);
        boolean wholeLife = first.equals(proof.signedOn()) && last.equals(ContractPeriod.endOfLife(proof.signedOn()));
        return wholeLife ? wording.say("proof.whole-life", wording.figures().day(first))
                : wording.say("proof.period", wording.figures().day(first), wording.figures().day(last));
    }

    private static List<ProofPaper.Count> counts(Proof proof, Wording wording) {
        List<ProofPaper.Count> counts = new ArrayList<>();
        for (ObligationKind kind : ObligationKind.values()) {
            List<ClockView> ofKind = clocks(proof).stream().filter(clock -> clock.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                counts.add(count(wording.word(kind), ofKind, wording));
            }
        }
        return counts;
    }

    /** A broken promise stays broken in the count, kept late, let go or still open. */
    private static ProofPaper.Count count(String promise, List<ClockView> clocks, Wording wording) {
        int broken = (int) clocks.stream().filter(clock -> clock.breachedAt() != null).count();
        int kept = (int) clocks.stream().filter(clock -> clock.breachedAt() == null && clock.metAt() != null).count();
        List<Money> owed = clocks.stream().map(ClockView::penalty).filter(money -> money != null).toList();
        String penalties = owed.isEmpty() ? "" : wording.figures().money(sum(owed));
        return new ProofPaper.Count(promise, clocks.size(), kept, broken, clocks.size() - kept - broken, penalties);
    }

    private static String later(Proof proof, Wording wording) {
        long later = proof.totals().later();
        return later == 0 ? "" : wording.say("proof.later", later);
    }

    private static Money sum(List<Money> all) {
        return new Money(all.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), all.getFirst().currency());
    }

    private static String owed(Proof proof, Wording wording) {
        Money due = proof.totals().penalty();
        BigDecimal reckoned = clocks(proof).stream().map(ClockView::penalty).filter(money -> money != null).map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String printed = wording.figures().money(due);
        return reckoned.compareTo(due.amount()) > 0 ? wording.say("proof.capped", printed) : printed;
    }

    private static String cap(Proof proof, Wording wording) {
        Money cap = proof.totals().penaltyCap();
        if (cap == null || proof.amount().amount().signum() == 0) {
            return "";
        }
        BigDecimal percent = cap.amount().movePointRight(2).divide(proof.amount().amount(), 2, RoundingMode.HALF_UP);
        return wording.say("proof.cap", wording.figures().money(cap), wording.figures().number(percent));
    }
}
