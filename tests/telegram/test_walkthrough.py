"""From the first question to the closed inquiry, over HTTP, by polling and by webhook."""

import re

import pytest

from bot.config import Config, Mode
from bot.mind import Mind
from tests.bot_api import BotApi
from tests.telegram.conftest import Started, paired


@pytest.fixture(params=list(Mode))
def mode(request: pytest.FixtureRequest) -> Mode:
    """Return each way to receive updates in turn."""
    found: Mode = request.param
    return found


async def test_a_client_and_the_supervisor(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    maija = telegram.client("Maija", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")

        maija.opens("")
        assert "Kysy omin sanoin" in (await maija.reads()).text
        maija.says("Mitä työnohjaus on?")
        answer = await maija.reads("Suomen Työnohjaajat")
        assert answer.link_preview is False
        maija.says("paljonks se maksaa")
        offer = await maija.reads("Hintaa minulle ei ole kerrottu")
        await maija.presses(offer, "Välitä kysymys")
        await maija.presses(await maija.reads("Kenelle"), "Ryhmälle tai työyhteisölle")
        await maija.reads("nimellä")
        maija.says("Maija Meri")
        keys = await maija.reads("yhteyden")
        maija.picks(keys, "Tässä keskustelussa")
        await maija.reads("lisätä")
        maija.says("Meitä on <3 & co")
        preview = await maija.reads("Asia: paljonks se maksaa")
        assert "Nimi: Maija Meri\n" in preview.text
        assert "Lisätiedot: Meitä on <3 & co" in preview.text
        await maija.presses(preview, "Lähetä")
        thanks = await maija.reads("Kiitos")
        code = re.findall(r"[A-Z0-9]{3}-[A-Z0-9]{3}", thanks.text)[0]

        notice = await johanna.reads(code)
        assert "Meitä on <3 & co" in notice.text
        assert notice.protect_content
        johanna.replies_to(notice, "Hei Maija! Hinta on sata euroa.")
        relayed = await maija.reads("Hinta on sata euroa")
        await johanna.reads("Toimitettu")
        maija.replies_to(relayed, "Kiitos, sopii hyvin.")
        await maija.reads("Välitän")
        back = await johanna.reads("sopii hyvin")
        assert code in back.text
        await johanna.presses(back, "Sulje")
        await johanna.reads("suljettu")
