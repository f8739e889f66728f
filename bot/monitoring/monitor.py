"""All of the monitoring of one running bot, as its settings want it."""

from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any

from bot import bootstrap
from bot.config import Config
from bot.monitoring.health import Health
from bot.ports.store import Store

if TYPE_CHECKING:
    from bot.monitoring.meters import Meters


@dataclass
class Monitor:
    """Watches over a bot: the ``store`` is the one that it is to use, with somebody who counts beside it.

    Where no meters are wanted none are kept, and nothing is loaded for that.
    """

    config: Config
    store: Store
    health: Health
    meters: "Meters | None"

    @classmethod
    def of(cls, config: Config, store: Store) -> "Monitor":
        """Return what watches over the bot that uses *store*."""
        unreachable = timedelta(minutes=config.supervisor.unreachable_minutes)
        health = Health(store, bootstrap.now, monotonic, unreachable)
        if config.monitoring.port is None:
            return cls(config, store, health, None)
        from bot.monitoring.metered import Metered
        from bot.monitoring.meters import Meters

        meters = Meters()
        meters.learned.set(bootstrap.now().timestamp())
        return cls(config, Metered(store, meters), health, meters)

    def edited(self, *, live: bool) -> None:
        """Count an edit of the knowledge, which is live now, or changes nothing."""
        if self.meters is None:
            return
        self.meters.edits.labels("live" if live else "refused").inc()
        if live:
            self.meters.learned.set(bootstrap.now().timestamp())

    def published(self, *, done: bool) -> None:
        """Count a publication of the web page, or an attempt at one."""
        if self.meters is None:
            return
        self.meters.publications.labels("done" if done else "failed").inc()
        self.meters.page_outdated.set(not done)

    def loops(self) -> Iterator[Coroutine[Any, Any, None]]:
        """Yield what is to run beside the bot, until cancelled."""
        wanted = self.config.monitoring
        if wanted.port is not None and self.meters is not None:
            from bot.monitoring.endpoint import shown

            yield shown(self.health.doing, self.meters, wanted.port, self.config.database.path)
        if wanted.heartbeat_url:
            from bot.monitoring.heartbeat import beat

            yield beat(self.health.doing, wanted.heartbeat_url, 60.0 * wanted.heartbeat_minutes)
