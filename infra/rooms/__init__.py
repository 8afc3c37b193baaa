"""The picture of the rooms: which part of the house imports which, read from the source.

`arrows` reads the imports, `floors` puts each part above what it imports, `placing` finds room on
the page, `drawing` makes the SVG. Nothing here knows the name of a room.
"""
