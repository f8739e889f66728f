"""How somebody else hears whether the running bot does its work: never what anybody has said, or who.

:mod:`.health` tells whether it receives, answers and delivers, :mod:`.meters` counts what it does, as far as
:mod:`.metered` sees it at the store. :mod:`.endpoint` shows both on a port of this machine, and
:mod:`.heartbeat` lets somebody far away know as long as all is well. :mod:`.monitor` puts them together.
"""
