-- The planner learns the new dimensions.
analyze raw.territory, raw.hospital, raw.rep, raw.product, raw.doctor
