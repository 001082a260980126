-- Where days of months new to the warehouse are summed before readers see them, as for the other marts.
create table staging.mart_rep_day (like mart.rep_day including defaults including constraints) partition by range (day);
