-- Who calls: 5,000 customers with a contact, a contract and four units each, and 100 colleagues. Initials stand beside the names they are of.
create schema bench;
create function bench.one_of(words text[], n bigint) returns text language sql immutable parallel safe as
    $$ select words[1 + n % array_length(words, 1)] $$;
-- The same pseudo-random number for the same things every time.
create function bench.mix(n bigint, salt integer) returns bigint language sql immutable parallel safe as
    $$ select abs(hashint8extended(n, salt)) % 1000000007 $$;

insert into app_user (username, display_name, roles, password_hash, created_at)
select 'colleague-' || n, bench.one_of(array['张','王','李','赵','陈','周','吴','郑'], n) || '工' || n, array['DESK_AGENT'], '-', :now
from generate_series(1, 99) n;

insert into customer (number, name, short_name, initials, created_at)
select 'B-' || lpad(n::text, 6, '0'),
    bench.one_of(array['青川','金溪','临河','安泽','平陆','华亭','昌宁','泸水','德江','兴文','怀安','宁远','广昌','永平','新野','南部','东阳','西和','武山','通渭'], n)
        || bench.one_of(array['水务','热力','燃气','轨道','电力','环保','化工','机场','港务','医院','学院','粮储','纺织','钢铁','玻璃','水泥','造纸','制药','食品','农机','路桥','广电','税务','公交','矿业'], n / 20)
        || bench.one_of(array['集团','有限公司','总公司','分公司','股份公司','中心','事业部','运营部','管理处','一厂'], n / 500),
    '', bench.one_of(array['qc','jx','lh','az','pl','ht','cn','ls','dj','xw','ha','ny','gc','yp','xy','nb','dy','xh','ws','tw'], n)
        || bench.one_of(array['sw','rl','rq','gd','dl','hb','hg','jc','gw','yy','xy','lc','fz','gt','bl','sn','zz','zy','sp','nj','lq','gd','sw','gj','ky'], n / 20)
        || bench.one_of(array['jt','yxgs','zgs','fgs','gfgs','zx','syb','yyb','glc','yc'], n / 500), :now
from generate_series(0, 4999) n;

create table bench.customer as
select row_number() over (order by id) - 1 as i, id from customer where number like 'B-%';
create unique index on bench.customer (i);

insert into contact (customer_id, name, initials, phone, mobile, phone_key, mobile_key)
select id, bench.one_of(array['何敏','林涛','孙莉','马超','罗静','高峰','郭强','曹丽'], i), bench.one_of(array['hm','lt','sl','mc','lj','gf','gq','cl'], i),
    '0839-' || (5000000 + i), '138' || lpad((i * 9973 % 100000000)::text, 8, '0'), '0839' || (5000000 + i), '138' || lpad((i * 9973 % 100000000)::text, 8, '0')
from bench.customer;

insert into unit (serial, model, name, customer_id, created_at)
select 'PX' || (100000 + i * 4 + k), bench.one_of(array['KQL-200','VFD-75','PLC-1500','DCS-9'], k), bench.one_of(array['循环泵','变频柜','控制器','操作站'], k), id, :now
from bench.customer, generate_series(0, 3) k;

insert into contract (number, customer_id, title, amount, currency, signed_on, accepted_on, warranty_ends_on, zone, status, commitment_version_id, created_at, created_by, version)
select 'B-' || n.i, n.id, '维保合同', k.amount, k.currency, k.signed_on, k.accepted_on, k.warranty_ends_on, k.zone, k.status, k.commitment_version_id, :now, k.created_by, 0
from bench.customer n, contract k where k.id = :contract;

create table bench.place as
select n.i, n.id as customer_id, (select min(k.id) from contact k where k.customer_id = n.id) as contact_id,
    (select min(u.id) from unit u where u.customer_id = n.id) as unit_id, (select k.id from contract k where k.customer_id = n.id) as contract_id
from bench.customer n;
create unique index on bench.place (i);
create table bench.agent as select row_number() over (order by id) as i, id from app_user;
-- The clocks of the request that was taken in through the API, and where each copy of it lies.
create table bench.clock as
select o.*, row_number() over (order by due_at, id) as k from obligation o
where o.subject_type = 'REQUEST' and o.subject_id = :request and o.kind in ('RESPOND', 'ARRIVE', 'RESTORE', 'RESOLVE');
create table bench.request (n bigint primary key, id bigint not null, open boolean not null, waiting boolean not null, due timestamptz not null, reported timestamptz not null);
create table bench.planted (word text not null, request_id bigint not null);
analyze;
