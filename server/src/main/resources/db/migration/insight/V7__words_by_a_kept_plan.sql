-- In SQL this was planned anew for each request taken in, which took longer than writing the words.
create or replace function renew_words(requests bigint[]) returns void language plpgsql as $$
begin
    insert into request_words select * from request_words_truth where request_id = any(requests)
    on conflict (request_id) do update set words = excluded.words where request_words.words <> excluded.words;
end
$$;
