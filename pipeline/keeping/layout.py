"""Where an output folder keeps what only the program reads."""

FOLDER = ".minutebook"
"""Folder with what was written last and what people changed: it says that a folder is a register's."""
