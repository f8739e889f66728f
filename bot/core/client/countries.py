"""Countries in which a server may stand: their names, and whether data there has left the EEA."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.core.language import Language


class Country(StrEnum):
    """A country, by its ISO 3166 code."""

    AT = "AT"
    BE = "BE"
    BG = "BG"
    CH = "CH"
    CY = "CY"
    CZ = "CZ"
    DE = "DE"
    DK = "DK"
    EE = "EE"
    ES = "ES"
    FI = "FI"
    FR = "FR"
    GB = "GB"
    GR = "GR"
    HR = "HR"
    HU = "HU"
    IE = "IE"
    IS = "IS"
    IT = "IT"
    LI = "LI"
    LT = "LT"
    LU = "LU"
    LV = "LV"
    MT = "MT"
    NL = "NL"
    NO = "NO"
    PL = "PL"
    PT = "PT"
    RO = "RO"
    SE = "SE"
    SI = "SI"
    SK = "SK"
    US = "US"

    @property
    def is_outside(self) -> bool:
        """Whether it does not belong to the European Economic Area."""
        return self in _OUTSIDE

    def name_in(self, language: Language) -> str:
        """Return its name in *language*."""
        return dict(zip(Language, _NAMES[self], strict=True))[language]


_OUTSIDE = frozenset({Country.CH, Country.GB, Country.US})

_NAMES: Mapping[Country, tuple[str, str, str]] = MappingProxyType(
    {
        Country.AT: ("Itävalta", "Österrike", "Austria"),
        Country.BE: ("Belgia", "Belgien", "Belgium"),
        Country.BG: ("Bulgaria", "Bulgarien", "Bulgaria"),
        Country.CH: ("Sveitsi", "Schweiz", "Switzerland"),
        Country.CY: ("Kypros", "Cypern", "Cyprus"),
        Country.CZ: ("Tšekki", "Tjeckien", "Czechia"),
        Country.DE: ("Saksa", "Tyskland", "Germany"),
        Country.DK: ("Tanska", "Danmark", "Denmark"),
        Country.EE: ("Viro", "Estland", "Estonia"),
        Country.ES: ("Espanja", "Spanien", "Spain"),
        Country.FI: ("Suomi", "Finland", "Finland"),
        Country.FR: ("Ranska", "Frankrike", "France"),
        Country.GB: ("Yhdistynyt kuningaskunta", "Storbritannien", "United Kingdom"),
        Country.GR: ("Kreikka", "Grekland", "Greece"),
        Country.HR: ("Kroatia", "Kroatien", "Croatia"),
        Country.HU: ("Unkari", "Ungern", "Hungary"),
        Country.IE: ("Irlanti", "Irland", "Ireland"),
        Country.IS: ("Islanti", "Island", "Iceland"),
        Country.IT: ("Italia", "Italien", "Italy"),
        Country.LI: ("Liechtenstein", "Liechtenstein", "Liechtenstein"),
        Country.LT: ("Liettua", "Litauen", "Lithuania"),
        Country.LU: ("Luxemburg", "Luxemburg", "Luxembourg"),
        Country.LV: ("Latvia", "Lettland", "Latvia"),
        Country.MT: ("Malta", "Malta", "Malta"),
        Country.NL: ("Alankomaat", "Nederländerna", "Netherlands"),
        Country.NO: ("Norja", "Norge", "Norway"),
        Country.PL: ("Puola", "Polen", "Poland"),
        Country.PT: ("Portugali", "Portugal", "Portugal"),
        Country.RO: ("Romania", "Rumänien", "Romania"),
        Country.SE: ("Ruotsi", "Sverige", "Sweden"),
        Country.SI: ("Slovenia", "Slovenien", "Slovenia"),
        Country.SK: ("Slovakia", "Slovakien", "Slovakia"),
        Country.US: ("Yhdysvallat", "USA", "United States"),
    }
)
