"""The web page: a site as data in, files out (``rendering``), and a folder that holds them (``folder``)."""
