-- One row per source none of whose rows is left: it reaches nowhere and closes no month.
delete from ops.source
where not case source
    when 'visits' then exists (select from raw.visit)
    when 'sales' then exists (select from raw.sale)
    when 'hospital_sales' then exists (select from raw.hospital_sale)
    when 'market_sales' then exists (select from raw.market_sale)
    when 'potentials' then exists (select from raw.doctor_potential)
        or exists (select from raw.hospital_potential)
    when 'costs' then exists (select from raw.cost)
    when 'timesheets' then exists (select from raw.timesheet)
    else true
end
