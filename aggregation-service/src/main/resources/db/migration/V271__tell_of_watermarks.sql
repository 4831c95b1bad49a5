-- Who keeps answers learns of a new watermark with the commit that made it.
create function tell_rollup_watermark() returns trigger language plpgsql as $$
begin
    perform pg_notify('rollup_watermark', new.store_id || ' ' || new.watermark);
    return null;
end $$;

create trigger rollup_watermark_told after update on rollup_watermark
    for each row execute function tell_rollup_watermark();
