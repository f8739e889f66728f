"""The store in one SQLite file, its personal content encrypted with a key that lies elsewhere.

:mod:`.sqlite` opens the file and is the store; :mod:`.group` carries work to the database thread and
commits what is ready together; :mod:`.tables` is all of the SQL, a module a table; :mod:`.schema` holds
the numbered migrations, :mod:`.migrations` applies them and :mod:`.upgrading` tries that on a copy before;
:mod:`.codec` turns data into encrypted bytes and back, and addresses into names; :mod:`.naming` tells how
those are written; :mod:`.key` keeps the key, and :mod:`.unlocking` sees whether it is the right one;
:mod:`.presence` whether the file is still there. :mod:`.backups` makes copies, :mod:`.restoring` puts one
back, :mod:`.rotation` replaces the key; :mod:`.erasures` are what no copy shall bring back, and
:mod:`.ledger` notes them beside the copies.
"""
