package org.yinuo.server.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.attachment.FileAccess;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/**
 * Files are seen with the things they hang on. Photos and signatures of visits, receipts and counterfeits have doors of their own and are
 * found by no other: here they hang on nothing.
 */
@Component
class HeldFiles implements FileAccess {
    private static final String HOLDERS = """
            select 'REQUEST' as kind, e.request_id as id from request_event e where jsonb_exists(e.data, 'attachments')
                and e.data @> jsonb_build_object('attachments', jsonb_build_array(jsonb_build_object('id', cast(:file as bigint))))
            union select 'REQUEST', e.request_id from request_event e where jsonb_exists(e.data, 'attachment')
                and e.data @> jsonb_build_object('attachment', cast(:file as bigint))
            union select 'REQUEST', request_id from portal_file where attachment_id = :file
            union select 'REQUEST', request_id from major_report where attachment_id = :file
            union select 'REQUEST', p.request_id from panel_end d join expert_panel p on p.id = d.panel_id where d.attachment_id = :file
            union select 'OBLIGATION', f.obligation_id from evidence v join obligation_fact f on f.evidence_id = v.id where v.attachment_id = :file
            union select 'BREACH', breach_id from breach_event where attachment_id = :file
            union select 'UNIT', unit_id from unit_event where file_ids <> '{}' and file_ids @> array[cast(:file as bigint)]
            union select 'RETURN', return_id from return_step where file_ids <> '{}' and file_ids @> array[cast(:file as bigint)]
            union select 'NONCONFORMITY', nonconformity_id from nonconformity_step where file_ids @> array[cast(:file as bigint)]
            union select 'LETTER', id from letter where attachment_id = :file
            order by 1, 2
            """;
    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final RequestAccess requests;
    private final RecordsInScope scope;
    private final CustomerViews views;

    HeldFiles(JdbcClient jdbc, Attachments attachments, RequestAccess requests, RecordsInScope scope, CustomerViews views) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.requests = requests;
        this.scope = scope;
        this.views = views;
    }

    /** What a file can hang on; whoever may see such a thing holds one of the permissions. */
    private enum Kind {
        REQUEST(ScopedRecord.REQUEST, ViewedRecord.REQUEST, "requests.read"),
        OBLIGATION(ScopedRecord.OBLIGATION, ViewedRecord.OBLIGATION, "requests.write", "ledger.read", "requests.triage"),
        BREACH(ScopedRecord.BREACH, ViewedRecord.BREACH, "ledger.read"),
        UNIT(ScopedRecord.UNIT, ViewedRecord.UNIT, "customers.read"),
        RETURN(ScopedRecord.RETURN, ViewedRecord.RETURN, "parts.read"),
        NONCONFORMITY(null, null, "parts.read"),
        LETTER(null, null, "contracts.read");

        private final @Nullable ScopedRecord scoped;
        private final @Nullable ViewedRecord viewed;
        private final List<String> permissions;

        /**
         * @param scoped null for what belongs to no customer and is kept from whoever's data scope is limited
         * @param viewed null where no look is written down
         */
        Kind(@Nullable ScopedRecord scoped, @Nullable ViewedRecord viewed, String... permissions) {
            this.scoped = scoped;
            this.viewed = viewed;
            this.permissions = List.of(permissions);
        }
    }

    private record Holder(Kind kind, long id) {}

    @Override
    public void look(long file) {
        List<Holder> holders = jdbc.sql(HOLDERS).param("file", file).query(Holder.class).list();
        if (holders.isEmpty() && attachments.findOwn(file).isPresent()) {
            return;
        }
        Holder seen = holders.stream().filter(this::isVisible).findFirst().orElseThrow(() -> Refusal.notFound("attachment-unknown"));
        if (seen.kind().viewed != null) {
            views.seen(Actor.current(), seen.kind().viewed, seen.id());
        }
    }

    private boolean isVisible(Holder holder) {
        if (holder.kind().permissions.stream().noneMatch(Actor::may)) {
            return false;
        }
        if (holder.kind() == Kind.REQUEST) {
            return requests.isVisible(holder.id());
        }
        return holder.kind().scoped == null ? scope.isUnlimited() : scope.covers(holder.kind().scoped, holder.id());
    }
}
