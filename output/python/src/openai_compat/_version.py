# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

__title__ = "openai_compat"
__version__ = "0.1.0"
