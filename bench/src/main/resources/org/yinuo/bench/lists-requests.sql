-- Requests :from to :to, every second one open, in sets and with triggers off; what triggers would write is written here as they do.
set session_replication_role = replica;
drop table if exists fresh;
create temporary table fresh as
select n, nextval(pg_get_serial_sequence('service_request', 'id')) as id, n % 2 = 0 as open, n % 2 = 0 and bench.mix(n, 1) % 20 = 0 as waiting,
    -- The first due of each: some broken since two days, the others within a month, none while this is measured.
    case when bench.mix(n, 2) % 16 = 0 then :now - bench.mix(n, 3) % 172800 * interval '1 second'
        else :now + interval '3 hours' + bench.mix(n, 3) % 2592000 * interval '1 second' end as due
from generate_series(cast(:from as bigint), :to) n;
insert into bench.request select n, id, open, waiting, due, least(due - interval '8 hours', :now - interval '1 hour') from fresh;
analyze bench.request;
drop table fresh;

insert into service_request (id, number, customer_id, contact_id, unit_id, contract_id, commitment_version_id, channel, title, description, severity,
    status, stage, assignee_id, reported_at, created_at, created_by, resolved_at, closed_at, cause, solution, version, kind, request_class, caller_phone, caller_name)
select b.id, 'SR-20260331-' || lpad((b.n + 100000)::text, 7, '0'), p.customer_id, p.contact_id, p.unit_id + bench.mix(b.n, 5) % 4, p.contract_id,
    r.commitment_version_id, bench.one_of(array['HOTLINE','EMAIL','PORTAL','API'], bench.mix(b.n, 6)),
    bench.one_of(array['一号机组','二号机组','三号机组','循环水泵','给水泵','变频柜','前置机','操作站','汇聚交换机','雷达液位计','电动阀','鼓风机','污泥脱水机','加药泵','除尘器','中控室'], bench.mix(b.n, 7))
        || bench.one_of(array['漏水','停机','过热','振动偏大','无显示','通信中断','报警','画面停住','压力不足','跳闸','异响','数据错误','无法启动','油位偏低','轴封磨损','参数丢失'], bench.mix(b.n, 8)),
    '值班员' || bench.one_of(array['巡检时发现','接班后报告','在中控室看到','现场确认'], bench.mix(b.n, 9))
        || bench.one_of(array['水泵','阀门','电机','线路','机柜','仪表','网络','软件'], bench.mix(b.n, 10))
        || case when b.n % 1000 = 7 then chr((19968 + b.n / 1000 % 100 * 200 + 13)::integer) || chr((19968 + b.n / 1000 % 100 * 200 + 57)::integer) else '' end
        || case when b.n % 500 = 3 then '机封' else '' end
        || bench.one_of(array['温度升高','压力波动','没有反应','反复重启','有焦味','读数不稳'], bench.mix(b.n, 11))
        || '，已' || bench.one_of(array['停用','切到备用','降负荷运行','挂牌','通知车间'], bench.mix(b.n, 12)) || '，读数' || bench.mix(b.n, 13) % 1000
        || bench.one_of(array['，备件库没有存货。','，请尽快安排处理。','，昨天也出现过一次。','，影响夜班供水。'], bench.mix(b.n, 14)),
    bench.one_of(array['CRITICAL','MAJOR','MINOR','MINOR'], bench.mix(b.n, 15)),
    case when not b.open then 'CLOSED' when b.waiting then 'PAUSED' else 'IN_PROGRESS' end,
    bench.one_of(array['PHONE','PHONE','REMOTE','ONSITE'], bench.mix(b.n, 16)),
    case when bench.mix(b.n, 17) % 10 > 0 then (select a.id from bench.agent a where a.i = 1 + bench.mix(b.n, 18) % 100) end,
    b.reported, b.reported, r.created_by, case when not b.open then b.reported + interval '5 hours' end,
    case when not b.open then b.reported + interval '6 hours' end, case when not b.open then '密封件老化' end,
    case when not b.open then '更换密封件后恢复' end, 3,
    bench.one_of(array['FAULT','FAULT','FAULT','CONSULTATION','DEFECT','PARTS'], bench.mix(b.n, 19)), 'GENERAL',
    k.mobile, k.name
from bench.request b join bench.place p on p.i = bench.mix(b.n, 4) % 5000 join contact k on k.id = p.contact_id, service_request r
where r.id = :request and b.n between :from and :to;

insert into obligation (kind, subject_type, subject_id, label, contract_id, commitment_version_id, clause_id, opened_at, starts_at, limit_value, limit_unit,
    calendar, zone, state, due_at, warn_at, provisional, paused_since, breached_at, met_at, ended_at, next_fire_at, next_fire, facts)
select c.kind, 'REQUEST', b.id, c.label || '-' || b.id, r.contract_id, r.commitment_version_id, c.clause_id, b.reported, b.reported, c.limit_value, c.limit_unit,
    c.calendar, c.zone, s.state, t.due_at, null, c.provisional, case s.state when 'PAUSED' then :now - interval '30 minutes' end,
    case s.state when 'BREACHED' then t.due_at end, case s.state when 'MET' then b.reported + interval '5 minutes' end,
    case s.state when 'MET' then b.reported + interval '5 minutes' end, case s.state when 'RUNNING' then t.due_at end,
    case s.state when 'RUNNING' then 'DUE' end, case s.state when 'RUNNING' then 1 else 2 end
from bench.request b join service_request r on r.id = b.id cross join bench.clock c
    cross join lateral (select case when c.k = 1 then b.reported + interval '15 minutes'
        when b.due <= :now then b.due - (4 - c.k) * interval '1 minute' else b.due + (c.k - 2) * interval '2 hours' end as due_at) t
    cross join lateral (select case when not b.open or c.k = 1 then 'MET' when t.due_at <= :now then 'BREACHED' when b.waiting then 'PAUSED'
        else 'RUNNING' end as state) s
where b.n between :from and :to;

insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor, term)
select o.id, 1, 'OPENED', o.opened_at, o.opened_at, f.actor, f.term
from bench.request b join obligation o on o.subject_type = 'REQUEST' and o.subject_id = b.id
    join bench.clock c on c.kind = o.kind join obligation_fact f on f.obligation_id = c.id and f.seq = 1
where b.n between :from and :to;
insert into obligation_fact (obligation_id, seq, kind, at, recorded_at, actor)
select o.id, 2, o.state, coalesce(o.met_at, o.breached_at, o.paused_since), coalesce(o.met_at, o.breached_at, o.paused_since), 'system'
from bench.request b join obligation o on o.subject_type = 'REQUEST' and o.subject_id = b.id
where b.n between :from and :to and o.facts = 2;
insert into breach (obligation_id, contract_id, at, recorded_at)
select o.id, o.contract_id, o.due_at, o.due_at from bench.request b join obligation o on o.subject_type = 'REQUEST' and o.subject_id = b.id
where b.n between :from and :to and o.state = 'BREACHED';
insert into request_event (request_id, at, recorded_at, actor, kind, text, data, internal)
select b.id, b.reported + e.k * interval '5 minutes', b.reported + e.k * interval '5 minutes', 'lin', e.kind, e.text, '{}', e.kind = 'NOTE'
from bench.request b, (values (0, 'OPENED', '报修'), (1, 'CALL', '已答复，正在远程检查'), (2, 'ASSIGNED', '张工1'), (3, 'NOTE', '备件已查库存')) e (k, kind, text)
where b.n between :from and :to;
insert into bench.planted
select chr((19968 + n / 1000 % 100 * 200 + 13)::integer) || chr((19968 + n / 1000 % 100 * 200 + 57)::integer), id
from bench.request where n between :from and :to and n % 1000 = 7
union all select '机封', id from bench.request where n between :from and :to and n % 500 = 3;

insert into queue_entry select t.* from queue_truth t join bench.request b on b.id = t.request_id where b.n between :from and :to;
insert into request_words select t.* from request_words_truth t join bench.request b on b.id = t.request_id where b.n between :from and :to;
set session_replication_role = origin;
