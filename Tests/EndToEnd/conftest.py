import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from house import CONDUCT, House  # noqa: E402


def pytest_configure(config):
    if not CONDUCT.exists():
        pytest.exit(f"{CONDUCT} is missing; make it with: make build", returncode=2)


@pytest.fixture
def house():
    house = House()
    yield house
    house.close()


@pytest.fixture(params=["lines", "screen"])
def seat(request):
    """Each of the two front ends in turn."""
    return request.param
