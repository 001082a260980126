-- No row: tells this connection of every scoring run.
listen scored;
