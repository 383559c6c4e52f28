"""Makes one document of a description that is spread over several files.

What other files hold becomes components, or takes the place of the reference where OpenAPI has no
component of its kind (path items). Every value goes on knowing the file it was written in.
"""
