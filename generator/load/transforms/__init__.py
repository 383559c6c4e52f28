"""`openapi.transforms` of the config: corrections of the description, made before it is read.

The commands are those of Stainless's reference of transforms, and the older ones that configs in
the wild still use.
"""
