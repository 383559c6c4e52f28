"""An application as FastAPI's users write them. Run as a program, it prints its `openapi.json`.

It is run in an environment of its own, which has the framework.
"""

from __future__ import annotations

import json
from datetime import datetime  # noqa: TC003  (the framework reads annotations)
from enum import Enum
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Body, Depends, FastAPI, File, Form, Header, Query, UploadFile
from fastapi.responses import FileResponse, PlainTextResponse, StreamingResponse
from fastapi.security import APIKeyHeader, HTTPBearer
from pydantic import BaseModel, Field

T = TypeVar("T")


class Size(str, Enum):
    small = "small"
    large = "large"


class ItemBase(BaseModel):
    name: str
    price: float = Field(gt=0)
    size: Size | None = None
    tags: list[str] = []


class ItemCreate(ItemBase):
    secret: str


class Item(ItemBase):
    id: int
    owner: User | None = None
    created: datetime


class User(BaseModel):
    id: int
    email: str
    items: list[Item] = []
    settings: dict[str, int | str | None] = {}


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int


class Card(BaseModel):
    kind: Annotated[str, Field(pattern="card")] = "card"
    number: str


class Cash(BaseModel):
    amount: float


class Question(BaseModel):
    text: str
    stream: bool = False


class Answer(BaseModel):
    text: str


bearer, key = HTTPBearer(), APIKeyHeader(name="X-Team-Key")
app = FastAPI(dependencies=[Depends(bearer)])


@app.get("/")
def read_root() -> dict[str, str]:
    """Says hello."""
    return {}


@app.get("/items/")
def read_items(
    offset: int = 0,
    limit: Annotated[int, Query(le=100)] = 10,
    size: Annotated[list[Size] | None, Query()] = None,
) -> Page[Item]:
    raise NotImplementedError


@app.post("/items/", status_code=201)
def create_item(item: ItemCreate, x_request_id: Annotated[str | None, Header()] = None) -> Item:
    raise NotImplementedError


@app.get("/items/{item_id}")
def read_item(item_id: int, q: str | None = None) -> Item:
    raise NotImplementedError


@app.put("/items/{item_id}")
def update_item(item_id: int, item: ItemBase, user: User) -> Item:
    raise NotImplementedError


@app.delete("/items/{item_id}", status_code=204)
def delete_item(item_id: int) -> None:
    raise NotImplementedError


@app.post("/items/{item_id}/publish", dependencies=[Depends(key)])
def publish_item(item_id: int, at: Annotated[datetime | None, Body(embed=True)] = None) -> Item:
    raise NotImplementedError


@app.get("/users/me")
def read_me() -> User:
    raise NotImplementedError


@app.get("/users/{user_id}/items/{item_id}")
def read_user_item(user_id: int, item_id: str, short: bool = False) -> Item:
    raise NotImplementedError


@app.post("/users/{user_id}/pay")
def pay(user_id: int, means: Card | Cash) -> dict[str, Any]:
    raise NotImplementedError


@app.post("/users/bulk")
def create_users(users: list[User]) -> list[User]:
    raise NotImplementedError


@app.post("/files/")
def create_file(file: Annotated[bytes, File()], token: Annotated[str, Form()]) -> dict[str, int]:
    raise NotImplementedError


@app.post("/uploads/")
def upload(files: list[UploadFile]) -> list[str]:
    raise NotImplementedError


@app.post("/login/")
def login(username: Annotated[str, Form()], password: Annotated[str, Form()]) -> dict[str, str]:
    raise NotImplementedError


@app.get("/files/{file_path:path}", response_class=FileResponse)
def read_file(file_path: str) -> Any:
    raise NotImplementedError


@app.get("/robots.txt", response_class=PlainTextResponse)
def robots() -> str:
    raise NotImplementedError


@app.post("/questions/", response_model=Answer)
def ask(question: Question) -> Any:
    raise NotImplementedError


@app.get("/legacy/", deprecated=True, response_class=StreamingResponse)
def legacy() -> Any:
    raise NotImplementedError


if __name__ == "__main__":
    print(json.dumps(app.openapi()))
