-- Units that are scrapped or that the house has again are due for no service.
update service_cycle c set next_on = null, next_by = null, next_reading = null
from unit u where u.id = c.unit_id and (u.stage = 'SCRAPPED' or exists (select 1 from unit_taken_back t where t.unit_id = u.id));
