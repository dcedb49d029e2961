package org.yinuo.server.nonconforming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Holds goods, lets somebody decide with others what becomes of them, and closes the case. */
@Service
@Transactional
public class HoldGoods {
    private final NonconformityRows rows;
    private final NonconformityFile file;
    private final Approvals approvals;
    private final Log log;
    private final Clock clock;

    HoldGoods(NonconformityRows rows, NonconformityFile file, Approvals approvals, Log log, Clock clock) {
        this.rows = rows;
        this.file = file;
        this.approvals = approvals;
        this.log = log;
        this.clock = clock;
    }

    /** Where it is written down, and what proves it. */
    @Component
    record Log(NonconformityRows rows, UnitLedger ledger, Attachments attachments, Numbering numbers, Wire wire) {

        void step(long id, Instant at, String kind, String text, List<Long> files) {
            rows.step(id, at, kind, text, files);
            wire.of(id, kind, text);
        }

        void requireKept(List<Long> files) {
            if (files.stream().anyMatch(each -> attachments.findOwn(each).isEmpty())) {
                throw Refusal.notFound("attachment-unknown").at("fileIds");
            }
        }
    }

    /** The audit log and open pages. */
    @Component
    record Wire(Audit audit, Changes changes) {

        void of(long id, String kind, String text) {
            audit.record("nonconformity." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "nonconformity:" + id, text);
            changes.touch("nonconformity:" + id, "nonconformities");
        }
    }

    /** What is said when goods are held. */
    public record Draft(@Nullable Lot lot, @Nullable String problem, @Nullable String source, @Nullable List<@Nullable Long> fileIds) {

        public Draft {
            problem = Given.required(problem, 4000, "problem");
            source = Given.text(source, 200, "source");
            if (lot == null) {
                throw Refusal.invalid("text-missing").at("lot");
            }
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Nonconformity> page(Nonconformity.@Nullable Stage stage, @Nullable String q, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return Page.of(rows.page(stage, words, before == null ? Long.MAX_VALUE : before.number(0), limit + 1), limit, each -> Cursor.at(each.id()));
    }

    /** Holds goods from now on; the ledgers of the units at customers' say so. */
    public Nonconformity open(Draft draft) {
        Lot lot = Objects.requireNonNull(draft.lot());
        List<Long> files = Stream.ofNullable(draft.fileIds()).flatMap(List::stream).flatMap(Stream::ofNullable).toList();
        log.requireKept(files);
        Instant now = clock.instant();
        String number = log.numbers().next("NC", HouseZone.today(clock));
        long id = rows.add(number, lot, String.valueOf(draft.problem()), String.valueOf(draft.source()), now);
        log.step(id, now, "HELD", String.valueOf(draft.problem()), files);
        Nonconformity goods = file.get(id);
        log.ledger().record(file.unitIds(goods), now, "NONCONFORMING", new UnitLedger.Entry(number + " " + draft.problem(), "nonconformity:" + id, null, "",
                List.of(), Map.of("number", number)));
        return goods;
    }

    /** Adds what was found since: a picture, a measurement. */
    public Nonconformity note(long id, String text, List<Long> files) {
        Nonconformity goods = open(id, null);
        log.requireKept(files);
        log.step(goods.id(), clock.instant(), "NOTED", text, files);
        return file.get(id);
    }

    /** Proposes what becomes of the goods; somebody else approves it. */
    public Nonconformity propose(long id, @Nullable String ifMatch, Nonconformity.Disposition what, String why) {
        Nonconformity goods = open(id, ifMatch);
        if (goods.stage() != Nonconformity.Stage.HELD) {
            throw Refusal.conflict("nonconformity-decided");
        }
        rows.stage(id, Nonconformity.Stage.IN_APPROVAL, what, why, null);
        log.step(id, clock.instant(), "PROPOSED_" + what.name(), why, List.of());
        approvals.ask(Purpose.NONCONFORMING, new About(NonconformityFile.ABOUT, id), goods.number() + " · " + goods.lot().model() + " · " + what.name(),
                goods.problem() + "\n" + why);
        return file.get(id);
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() != Purpose.NONCONFORMING || !ended.about().type().equals(NonconformityFile.ABOUT)) {
            return;
        }
        long id = ended.about().id();
        Nonconformity goods = rows.hold(id).orElseThrow();
        rows.stage(id, ended.approved() ? Nonconformity.Stage.DECIDED : Nonconformity.Stage.HELD, ended.approved() ? goods.disposition() : null,
                ended.approved() ? goods.dispositionWhy() : "", null);
        log.step(id, ended.at(), ended.approved() ? "APPROVED" : "REFUSED", ended.reason(), List.of());
    }

    /** It was done. Everybody who has some of the goods must have been told. */
    public Nonconformity close(long id, @Nullable String ifMatch, String result) {
        Nonconformity goods = open(id, ifMatch);
        if (goods.stage() != Nonconformity.Stage.DECIDED) {
            throw Refusal.conflict("nonconformity-undecided");
        }
        long untold = file.affectedNow(goods).values().stream().filter(each -> each.told().isEmpty()).count();
        if (untold > 0) {
            throw Refusal.conflict("nonconformity-customers-untold", untold);
        }
        Instant now = clock.instant();
        rows.stage(id, Nonconformity.Stage.CLOSED, goods.disposition(), goods.dispositionWhy(), now);
        log.step(id, now, "CLOSED", result, List.of());
        return file.get(id);
    }

    private Nonconformity open(long id, @Nullable String ifMatch) {
        Nonconformity goods = rows.hold(id).orElseThrow(() -> Refusal.notFound("nonconformity-not-found"));
        ETags.honour(ifMatch, goods.version());
        if (goods.stage() == Nonconformity.Stage.CLOSED) {
            throw Refusal.conflict("nonconformity-closed");
        }
        return goods;
    }
}
