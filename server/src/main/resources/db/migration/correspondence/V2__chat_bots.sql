-- Who calls at an address: a program with our signature, or a bot of a chat tool with its own. secret, token and app_secret are sealed.
alter table intake_hook add column kind text not null default 'PROGRAM' check (kind in ('PROGRAM', 'DINGTALK', 'FEISHU', 'WECOM'));
alter table intake_hook add column token text not null default '';
alter table intake_hook add column app_id text not null default '';
alter table intake_hook add column app_secret text not null default '';
alter table intake_hook add column language text not null default 'zh' check (language in ('zh', 'en'));

-- Which request a conversation with a bot is about.
create table chat_thread (
    hook_id         bigint      not null,
    conversation    text        not null,
    request_id      bigint      not null,
    at              timestamptz not null,
    primary key (hook_id, conversation)
);
create index chat_thread_of on chat_thread (request_id);
