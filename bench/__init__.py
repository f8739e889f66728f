"""The bot's matcher beside others, on the same questions: ``make bench`` writes docs/bench.md and its plot.

``data`` is what they learn and are asked, ``rivals`` are the others, ``rule`` decides for them when to
answer, ``measure`` measures one in a process of its own, ``__main__`` runs them all, ``report`` writes.

Apart from that, ``worst_cases`` searches for the message that costs the most, made of ``alphabets``.
"""
