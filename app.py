"""The WSGI application."""

from drafting.factory import create_app

app = create_app()
