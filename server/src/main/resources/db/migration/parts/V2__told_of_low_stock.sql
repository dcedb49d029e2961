-- When the warehouse was told that the stock is below its reorder point; empty again once it is restocked.
alter table reorder_point add column told_at timestamptz;
