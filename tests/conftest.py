"""What tests of several folders share."""

from typing import Any, ClassVar

import pytest

from pipeline.batch import workers


class KeptWorkers(workers.Workers):
    """Workers whose processes, once they have loaded the model, wait for the next run with the same limits."""

    waiting: ClassVar[dict[Any, list[Any]]] = {}

    @property
    def _limits(self) -> tuple[Any, ...]:
        return self._model, self._time_limit, self._memory_limit, self._target

    def _start(self) -> Any:
        kept = self.waiting.get(self._limits, [])
        while kept:
            worker = kept.pop()
            if worker.process.is_alive():
                return worker
        return super()._start()

    def stop(self) -> None:
        idle = [w for w in self._workers if w.ready and w.job is None and w.process.is_alive()]
        self._workers = [w for w in self._workers if w not in idle]
        self.waiting.setdefault(self._limits, []).extend(idle)
        super().stop()


@pytest.fixture
def kept_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spares runs in this process the start of their workers, which is not what is tested."""
    monkeypatch.setattr(workers, "Workers", KeptWorkers)
