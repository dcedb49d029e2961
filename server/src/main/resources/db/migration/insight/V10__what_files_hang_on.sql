-- A file is shown to whoever may see a thing it hangs on (decision 21); these find the things. Evidence is only written in the order of its
-- ids, so the index of its facts grows at one end.
create index request_event_with_file on request_event using gin (data jsonb_path_ops)
    where jsonb_exists(data, 'attachment') or jsonb_exists(data, 'attachments');
create index evidence_with_file on evidence (attachment_id) where attachment_id is not null;
create index obligation_fact_with_evidence on obligation_fact (evidence_id) where evidence_id is not null;
create index unit_event_with_file on unit_event using gin (file_ids) where file_ids <> '{}';
create index return_step_with_file on return_step using gin (file_ids) where file_ids <> '{}';
create index breach_event_with_file on breach_event (attachment_id) where attachment_id is not null;
create index letter_with_file on letter (attachment_id) where attachment_id is not null;
create index panel_end_with_file on panel_end (attachment_id) where attachment_id is not null;
create index major_report_with_file on major_report (attachment_id) where attachment_id is not null;
