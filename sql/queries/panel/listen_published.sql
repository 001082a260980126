-- No row: tells this connection of every published load.
listen published;
