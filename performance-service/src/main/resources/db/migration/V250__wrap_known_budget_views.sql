-- 已知预算: a view holds the sources of revenue beside the projects; a state from before holds none until it is announced anew.
update known_budget k
set views = (
    select coalesce(json_object_agg(v.key, json_build_object('projects', v.value)), '{}')
    from json_each(k.views) v)
where exists (select 1 from json_each(k.views) v where json_typeof(v.value) = 'array');
