"""JSONPath-plus, the dialect of Stainless configs: selects values of a document, with their paths.

It is no subset of RFC 9535, whose libraries therefore can't read it: names may hold slashes and
dollar signs unquoted (`$.paths./v1/users.get`), `^` leads to the parent, and filters are JavaScript
expressions (`[?(@.type === 'array' && !@.items)]`) with JavaScript's truth values.
"""
