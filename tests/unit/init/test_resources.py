"""Resources and methods from paths and operation ids."""

from __future__ import annotations

import pytest

from tests.unit.init.support import draft_of, flat, methods_of, operation, spec


def test_the_usual_names() -> None:
    assert methods_of(
        "get /pets", "post /pets", "get /pets/{id}", "put /pets/{id}", "delete /pets/{id}"
    ) == {
        "pets.create": "post /pets",
        "pets.retrieve": "get /pets/{id}",
        "pets.update": "put /pets/{id}",
        "pets.list": "get /pets",
        "pets.delete": "delete /pets/{id}",
    }


def test_resources_below_resources() -> None:
    found = methods_of("get /pets/{id}", "get /pets/{id}/toys/{toy}", "post /pets/{id}/toys")
    assert list(found) == ["pets.retrieve", "pets.toys.create", "pets.toys.retrieve"]


@pytest.mark.parametrize(
    ("endpoints", "names"),
    [
        (["get /api/v1/pets", "get /api/v1/toys"], ["pets.retrieve", "toys.retrieve"]),
        (["get /shop/pets", "get /shop/toys"], ["pets.retrieve", "toys.retrieve"]),
        (["get /v1/pets", "get /health"], ["pets.retrieve", "health.retrieve"]),
        # What an ID follows is a resource, even if all paths begin with it.
        (["post /v1/runs/{id}/end", "post /v1/runs/start"], ["runs.end", "runs.start"]),
        (
            ["get /v1/pets", "get /v1/toys", "get /v2/pets"],
            ["pets.retrieve", "toys.retrieve", "v2.pets.retrieve"],
        ),
        (["get /pets.json", "get /toys/{id}.json"], ["pets.retrieve", "toys.retrieve"]),
        (["get /pets?beta=true", "get /pets"], ["beta.pets.retrieve", "pets.retrieve"]),
    ],
)
def test_what_all_paths_begin_with_says_nothing(endpoints: list[str], names: list[str]) -> None:
    assert list(methods_of(*endpoints)) == names


@pytest.mark.parametrize(
    ("endpoint", "name", "method"),
    [
        ("post /runs/{id}/cancel", "cancelRun", "runs.cancel"),
        ("post /runs/{id}:cancel", "", "runs.cancel"),
        ("get /runs/{id}/replay", "RunReplay", "runs.replay"),
        ("get /runs/{id}/inventory", "getInventory", "runs.retrieve_inventory"),
        ("delete /runs/{id}/picture", "", "runs.delete_picture"),
        ("put /runs/{id}/archive", "", "runs.archive"),
        ("get /runs/findByStatus", "findRunsByStatus", "runs.find_by_status"),
        ("post /runs/{id}/agentExecute", "", "runs.agent_execute"),
        # Plurals are lists, and what operation ids create is a thing.
        ("get /runs/{id}/logs", "", "runs.logs.retrieve"),
        ("post /runs/speech", "createSpeech", "runs.speech.create"),
        ("post /runs/{id}", "cancelRun", "runs.cancel"),
        ("post /runs/{id}", "modifyRun", "runs.update"),
        ("post /runs", "update-runs", "runs.update"),
    ],
)
def test_what_only_a_call_names(endpoint: str, name: str, method: str) -> None:
    found = flat(
        draft_of(
            spec(
                {
                    "get /runs/{id}": operation(),
                    "get /x": operation(),
                    endpoint: operation(name or None),
                }
            )
        ).resources
    )
    assert found[method] == endpoint


@pytest.mark.parametrize(
    ("second", "name", "method"),
    [
        ("put /pets/{id}", "", "pets.replace"),
        ("put /pets/{id}", "putPet", "pets.put"),
        ("post /pets/{id}", "updatePetWithForm", "pets.update_with_form"),
        ("patch /pets", "", "pets.update_all"),
    ],
)
def test_one_name_for_two_methods(second: str, name: str, method: str) -> None:
    endpoints = {"patch /pets/{id}": operation(), second: operation(name or None)}
    found = flat(draft_of(spec({**endpoints, "get /x": operation()})).resources)

    assert found["pets.update"] == "patch /pets/{id}"
    assert found[method] == second


def test_two_ways_to_one_thing() -> None:
    found = methods_of("get /pets/{id}", "get /pets/{owner}/{name}", "get /x")
    assert found["pets.retrieve"] == "get /pets/{id}"
    assert found["pets.retrieve_by_name"] == "get /pets/{owner}/{name}"


def test_the_path_that_items_continue_has_the_usual_names() -> None:
    found = methods_of("post /pets/runs", "post /pets/{id}/runs", "get /pets/{id}/runs/{run}")
    assert found["pets.runs.create"] == "post /pets/{id}/runs"


def test_names_do_not_clash() -> None:
    found = methods_of(
        "get /request",
        "get /pets/{id}/pets",
        "get /pets/{id}/toys/{toy}",
        "get /3d/{id}",
        toys="get /pets",
    )
    assert list(found) == [
        "request_api.retrieve",  # a client has a method of that name
        "pets.retrieve",
        "pets.pets_api.retrieve",  # would share its module with its parent
        "pets.toys.retrieve",
        "n3d.retrieve",
    ]


def test_operations_on_the_root_are_the_clients_own() -> None:
    found = methods_of("get /pets", "post /", read_root__get="get /")
    assert list(found) == ["pets.retrieve", "$client.create_root", "$client.retrieve_root"]


def test_lists_by_what_is_answered() -> None:
    pets = {"type": "array", "items": {"type": "object"}}
    around = {"type": "object", "properties": {"data": {"properties": {"list": pets}}}}
    one = {"type": "object", "properties": {"name": {"type": "string"}}}
    endpoints = {
        "get /a": operation(gives=pets),
        "get /b": operation(gives=around),
        "get /c": operation(gives=one),
    }
    assert list(flat(draft_of(spec(endpoints)).resources)) == ["a.list", "b.list", "c.retrieve"]


def test_namespaces_of_operation_ids() -> None:
    endpoints = {
        "repos/get": "get /repos/{owner}/{repo}",
        "repos/list-tags": "get /repos/{owner}/{repo}/tags",
        "users/get-by-name": "get /users/{name}",
        "users/list": "get /users",
    }
    assert methods_of(**endpoints) == {
        "repos.retrieve": "get /repos/{owner}/{repo}",
        "repos.list_tags": "get /repos/{owner}/{repo}/tags",
        "users.list": "get /users",
        "users.get_by_name": "get /users/{name}",
    }


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("search_toys_toys__id__search_post", "search"),  # FastAPI
        ("ToysController_lookUp", "look_up"),  # NestJS
        ("toys.lookUp", "look_up"),
    ],
)
def test_what_frameworks_put_around_operation_ids(name: str, method: str) -> None:
    verb, path = ("post", "/toys/{id}/search") if method == "search" else ("post", "/toys/{id}")
    endpoints = {"patch /toys/{id}": operation("x"), f"{verb} {path}": operation(name)}
    found = flat(draft_of(spec({**endpoints, "get /x/{id}": operation()})).resources)

    assert found[f"toys.{method}"] == f"{verb} {path}"


def test_what_the_description_says_itself() -> None:
    said = {
        "get /v1/items": operation("listItems", **{"x-stainless-method": "shop.things.get"}),
        "post /v1/items": operation(**{"x-stainless-method": {"path": "shop.things.create"}}),
        "get /v1/ping": operation(**{"x-stainless-method": "$client.ping"}),
        "put /v1/items/{id}": operation(**{"x-stainless-method": "unreadable"}),
    }
    assert flat(draft_of(spec(said)).resources) == {
        "shop.things.create": "post /v1/items",
        "shop.things.get": "get /v1/items",
        "$client.ping": "get /v1/ping",
        "items.update": "put /v1/items/{id}",
    }


def test_a_name_that_the_description_gives_is_nobody_elses() -> None:
    said = {
        "get /pets": operation(gives={"type": "array", "items": {}}),
        "post /search": operation(**{"x-stainless-method": "pets.list"}),
    }
    found = flat(draft_of(spec(said)).resources)
    assert found["pets.list"] == "post /search"
    assert len(found) == 2
