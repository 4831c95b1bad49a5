-- Units that were registered before the register was announced: one event each, as every later change makes one.
insert into outbox (event_id, topic, record_key, region, type, payload, created_at)
select gen_random_uuid(), 'huizong.classification.v1', u.id, u.region, 'org.huizong.classification.changed.v1',
       json_strip_nulls(json_build_object(
           'entity', 'budget-unit', 'entityId', u.id, 'version', u.version, 'sourceEpoch', e.epoch,
           'budgetUnit', json_build_object('region', u.region, 'regionPath', u.region_path, 'name', u.name,
               'department', u.department, 'kind', u.kind, 'expected', u.expected)))::text,
       now()
from budget_unit u cross join source_epoch e
order by u.ordinal;
