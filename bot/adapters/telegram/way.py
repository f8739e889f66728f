"""The way to the Bot API server: through which proxy, and which certificates are trusted on it.

Both transports are given the same, so that it does not depend on them whether the server is reached.
"""

import os
import ssl
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi

from bot.config import is_proxy


class NoWay(Exception):
    """The server cannot be reached as it is set up; the message says what to do."""


def proxy_to(url: str, chosen: str | None) -> str | None:
    """Return the proxy that leads to *url*: the one *chosen*, or that of the environment; None if none does.

    The environment's are HTTPS_PROXY, HTTP_PROXY and ALL_PROXY, but for the hosts of NO_PROXY.
    """
    if chosen:
        return _known(chosen, "telegram.proxy")
    where = urlsplit(url)
    if proxy_bypass(where.hostname or ""):
        return None
    found = getproxies()
    named = found.get(where.scheme) or found.get("all")
    return _known(named, "the environment") if named else None


def _known(proxy: str, where: str) -> str:
    """Return the address of a proxy; raises NoWay, which does not show the password that may be in it."""
    if is_proxy(full := proxy if "://" in proxy else f"http://{proxy}"):
        return full
    raise NoWay(
        f"The proxy that {where} names cannot be used: write an address such as "
        "http://proxy.example.org:3128. It must speak HTTP; SOCKS is not supported."
    )


def trusting(ca_file: Path | None) -> ssl.SSLContext:
    """Return what a server's certificate is verified by: those in *ca_file* alone, or the public ones.

    Without a file, SSL_CERT_FILE and SSL_CERT_DIR may name others instead. Raises NoWay.
    """
    own, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    try:
        if ca_file is not None:
            return ssl.create_default_context(cafile=ca_file)
        if own or folder:
            return ssl.create_default_context(cafile=own or None, capath=folder or None)
        return ssl.create_default_context(cafile=certifi.where())
    except OSError as error:  # what is in the file is no certificate: that is one too
        where = f"{ca_file} (telegram.ca_file)" if ca_file else "SSL_CERT_FILE or SSL_CERT_DIR"
        why = "it holds no certificate" if isinstance(error, ssl.SSLError) else error.strerror
        raise NoWay(
            f"The certificates in {where} cannot be read ({why}). A file of PEM is expected: "
            "-----BEGIN CERTIFICATE----- and what follows."
        ) from error
