-- Takes sales out of the new months that are to be judged and merged as a set.
delete from staging.sale_month copied
using staging.sales staged
where copied.sale_id = staged.sale_id
