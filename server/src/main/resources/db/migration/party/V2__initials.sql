-- The first letters of the names in pinyin, for example "qcswjt" of 青川水务集团; written with the name, filled in at the start where
-- a Chinese name has none.
alter table customer add column initials text not null default '';
alter table contact add column initials text not null default '';
