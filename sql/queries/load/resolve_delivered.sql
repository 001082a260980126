-- Resolves open rejects of earlier loads whose key this load delivers again.
select staging.resolve_delivered(@entity, @staged::regclass, @keys, @loadId)
