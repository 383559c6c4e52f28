# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from .shared import chat_model

__all__ = ["ChatModel"]


ChatModel = chat_model.ChatModel
