-- Search finds every place where a word stands inside a text: decision 15. What is indexed are pairs of neighbouring characters, and
-- triples of letters and digits, because pairs of those are too common; a space joins nothing. Java has the same in SearchGrams.
create function search_grams(words text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
    a   integer := 0;
    b   integer := 0;
    c   integer;
    one text;
    all_grams integer[] := '{}';
begin
    foreach one in array string_to_array(words, null) loop
        c := ascii(one);
        if b > 32 and c > 32 then
            all_grams := all_grams || (((b & 65535) - 32768) * 65536 + (c & 65535));
            if a between 33 and 127 and b < 128 and c < 128 then
                all_grams := all_grams || ((a * 128 + b - 32768) * 65536 + c);
            end if;
        end if;
        a := b;
        b := c;
    end loop;
    return all_grams;
end
$$;

create function search_text(raw text) returns text language sql immutable strict parallel safe as $$ select lower(normalize(raw, NFKC)) $$;

-- The words of each request with those of its customer, contact and unit, so that "水务 漏水" finds what a customer's name and a title
-- say together. Of its number only the count stands here: the rest is in all of them.
create table request_words (
    request_id  bigint primary key,
    words       text   not null
);
create view request_words_truth as
select r.id as request_id, search_text(concat_ws(' ', split_part(r.number, '-', 3), r.title, r.description, r.caller_name,
    regexp_replace(r.caller_phone, '\D', '', 'g'), c.name, c.short_name, c.initials, k.name, k.initials,
    regexp_replace(k.phone, '\D', '', 'g'), regexp_replace(k.mobile, '\D', '', 'g'), u.serial, u.model, u.name,
    r.cause, r.solution)) as words
from service_request r
    left join customer c on c.id = r.customer_id
    left join contact k on k.id = r.contact_id
    left join unit u on u.id = r.unit_id;

insert into request_words select * from request_words_truth;
create index request_words_search on request_words using gin (search_grams(words)) with (fastupdate = on);
analyze request_words;

create function renew_words(requests bigint[]) returns void language sql as $$
    insert into request_words select * from request_words_truth where request_id = any(requests)
    on conflict (request_id) do update set words = excluded.words where request_words.words <> excluded.words
$$;
create function words_of_request() returns trigger language plpgsql as $$
begin
    perform renew_words(array[new.id]);
    return null;
end
$$;
create trigger words_of_new_request after insert on service_request for each row execute function words_of_request();
create trigger words_of_changed_request
    after update of title, description, caller_name, caller_phone, customer_id, contact_id, unit_id, cause, solution on service_request
    for each row when ((old.title, old.description, old.caller_name, old.caller_phone, old.customer_id, old.contact_id, old.unit_id,
        old.cause, old.solution) is distinct from (new.title, new.description, new.caller_name, new.caller_phone, new.customer_id,
        new.contact_id, new.unit_id, new.cause, new.solution))
    execute function words_of_request();

-- Who is renamed is found under the new name at once.
create function words_of_customer() returns trigger language plpgsql as $$
begin
    perform renew_words(array(select id from service_request where customer_id = new.id));
    return null;
end
$$;
create trigger words_of_renamed_customer after update of name, short_name, initials on customer
    for each row when ((old.name, old.short_name, old.initials) is distinct from (new.name, new.short_name, new.initials))
    execute function words_of_customer();
create function words_of_contact() returns trigger language plpgsql as $$
begin
    perform renew_words(array(select id from service_request where customer_id = new.customer_id and contact_id = new.id));
    return null;
end
$$;
create trigger words_of_renamed_contact after update of name, initials, phone, mobile on contact
    for each row when ((old.name, old.initials, old.phone, old.mobile) is distinct from (new.name, new.initials, new.phone, new.mobile))
    execute function words_of_contact();
create function words_of_unit() returns trigger language plpgsql as $$
begin
    perform renew_words(array(select id from service_request where unit_id = new.id));
    return null;
end
$$;
create trigger words_of_renamed_unit after update of serial, model, name on unit
    for each row when ((old.serial, old.model, old.name) is distinct from (new.serial, new.model, new.name))
    execute function words_of_unit();

alter table customer add column words text not null
    generated always as (search_text(number || ' ' || name || ' ' || short_name || ' ' || initials)) stored;
alter table contact add column words text not null generated always as (search_text(name || ' ' || initials || ' '
    || regexp_replace(phone, '\D', '', 'g') || ' ' || regexp_replace(mobile, '\D', '', 'g') || ' ' || email)) stored;
alter table unit add column words text not null generated always as (search_text(serial || ' ' || model || ' ' || name)) stored;
alter table contract add column words text not null
    generated always as (search_text(number || ' ' || title || ' ' || coalesce(external_number, ''))) stored;
create index customer_words on customer using gin (search_grams(words));
create index contact_words on contact using gin (search_grams(words));
create index unit_words on unit using gin (search_grams(words));
create index contract_words on contract using gin (search_grams(words));
