"""Behaviour of emitted packages, over real sockets."""

from tests.support.fixtures import async_client as async_client
from tests.support.fixtures import client as client
from tests.support.fixtures import flavour as flavour
from tests.support.fixtures import package as package
from tests.support.fixtures import plain_environment as plain_environment
from tests.support.fixtures import project as project
from tests.support.fixtures import recordings as recordings
from tests.support.fixtures import server as server
from tests.support.fixtures import variant as variant
from tests.support.fixtures import variant_flavour as variant_flavour
