package org.yinuo.server.faults;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds to the demo company the kinds of records it has none of, and a mark to the words of all that is not customer A's. */
final class RecordsOfOthers {

    /** A picture as browsers hand it over. */
    static final String DRAWING = drawing();

    /** %1$s is the mark, %2$d customer A. As a replica the server fires no triggers, among them those that keep records final. */
    private static final String PLANT = """
            set session_replication_role = replica;
            insert into attachment (file_name, media_type, size, sha256, bytes, uploaded_by, uploaded_at) values ('a.txt', 'text/plain', 12, '', convert_to('%1$s', 'UTF8'), 1, now());
            insert into portal_file select (select max(id) from attachment), max(id), now(), '' from service_request where customer_id <> %2$d;
            insert into request_link (from_id, to_id, kind, note, at, by) select max(id), min(id), 'RELATES', '%1$s', now(), '' from service_request where customer_id <> %2$d;
            insert into handling_sheet (number, request_id, department_id, task, handed_at, handed_by, handed_by_id)
                select 'HS-X', max(id), 1, '%1$s', now(), '', 1 from service_request where customer_id <> %2$d;
            insert into expert_panel (request_id, called_at, called_by, question) select max(id), now(), '', '%1$s' from service_request where customer_id <> %2$d;
            insert into intervention (request_id, kind, what, target, undo, consent_id, planned_at, planned_by)
                select max(id), 'CHANGE', '%1$s', '', '', 1, now(), '' from service_request where customer_id <> %2$d;
            insert into mail (mailbox_id, uid_validity, uid, message_id, subject, arrived_at, taken_at, verdict, request_id)
                select 1, 1, 1, 'x@y', '%1$s', now(), now(), 'HELD', max(id) from service_request where customer_id <> %2$d;
            insert into outage (contract_id, system, planned, cause, started_at, recorded_at, recorded_by)
                select max(id), '%1$s', false, '', now(), now(), '' from contract where customer_id <> %2$d;
            insert into maintenance_window (contract_id, starts_at, ends_at, text, announced_at, announced_by)
                select max(id), now() + interval '1 day', now() + interval '2 days', '%1$s', now(), '' from contract where customer_id <> %2$d;
            insert into unseen_stretch (contract_id, starts_at, ends_at, reason, recorded_at, recorded_by)
                select max(id), now() - interval '2 days', now() - interval '1 day', '%1$s', now(), '' from contract where customer_id <> %2$d;
            insert into settlement (number, contract_id, first_day, last_day, penalties, costs, currency, content, sha256, agreed_with, closed_at, closed_by)
                select 'S-X', max(id), '2026-04-01', '2026-04-30', 1, 0, 'CNY', '%1$s', '', '%1$s', now(), '' from contract where customer_id <> %2$d;
            insert into credit_note (number, settlement_id, settlement_number, contract_id, contract_number, customer_id, currency, amount, note, drawn_at, drawn_by)
                select 'CN-X', max(s.id), 'S-X', max(s.contract_id), '', max(k.customer_id), 'CNY', 1, '%1$s', now(), '' from settlement s join contract k on k.id = s.contract_id;
            insert into visit_photo (work_order_id, by_id, purpose, attachment_id, sha256, taken_at)
                select max(w.id), 6, 'WORK', (select max(id) from attachment), '', now() from work_order w join service_request r on r.id = w.request_id where r.customer_id <> %2$d;
            insert into paper_copy (work_order_id, kind, recipient_id, name, address, asked_at) select max(work_order_id), 'CONTACT', 1, '%1$s', '', now() from visit_photo;
            insert into part_reservation (work_order_id, part_id, place_id, quantity, at, by_name)
                select max(work_order_id), (select min(id) from part), (select min(id) from stock_place), 1, now(), '' from visit_photo;
            update customer set name = name || '%1$s', address = address || '%1$s' where id <> %2$d;
            update contact set name = name || '%1$s' where customer_id <> %2$d;
            update site set name = name || '%1$s', address = address || '%1$s' where customer_id <> %2$d;
            update unit set serial = serial || '%1$s', name = name || '%1$s' where customer_id <> %2$d;
            update contract set title = title || '%1$s' where customer_id <> %2$d;
            update service_request set title = title || '%1$s', description = description || '%1$s' where customer_id is distinct from %2$d;
            update request_event set text = text || '%1$s' where request_id in (select id from service_request where customer_id is distinct from %2$d);
            update attachment set file_name = file_name || '%1$s';
            update service_request set received_by_id = 8 where received_by_id = 2;
            update service_request set assignee_id = 8 where assignee_id = 2;
            update queue_entry set assignee_id = 8 where assignee_id = 2;
            update work_order set engineer_id = 6 where engineer_id = 5;
            delete from visit_companion where user_id = 5;
            set session_replication_role = origin;
            """;

    private RecordsOfOthers() {
    }

    static void plant(JdbcClient jdbc, String mark, long customerA) {
        jdbc.sql(PLANT.formatted(mark, customerA)).update();
    }

    private static String drawing() {
        BufferedImage paper = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.drawLine(10, 10, 230, 70);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(paper, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
