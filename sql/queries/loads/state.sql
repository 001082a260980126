-- One row: how a load ended, or that it runs.
select state from ops.load where load_id = @loadId
