"""The same store in PostgreSQL: tables, SQL and encryption are those of the file."""
