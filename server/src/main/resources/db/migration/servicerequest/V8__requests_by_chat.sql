alter table service_request drop constraint service_request_channel_check;
alter table service_request add constraint service_request_channel_check
    check (channel in ('HOTLINE', 'API', 'EMAIL', 'PORTAL', 'WALK_IN', 'QR', 'CHAT'));
