"""From plans to formatted source text: jinja2, literals, black."""
