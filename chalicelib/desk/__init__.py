"""The path: hear -> decide -> save -> act; wake -> decide -> save -> act. No business rule."""
