"""PATH: hear -> decide -> save -> act; wake -> decide -> save -> act. No business rule of its own.

Imports nothing here, so that the ports can be imported without the path.
"""
