"""Puts the model's weights into the package: they have one home in the checkout, ``models/en_minutes``."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

MODEL = Path(__file__).parent / "models" / "en_minutes"


class WithModel(build_py):
    """Copies the model to ``pipeline/weights`` of what is built; an editable install reads it where it lies."""

    def run(self):
        """Build the modules, then copy the model beside them.

        Raises
        ------
        FileNotFoundError
            Where the weights are not in the checkout.
        """
        super().run()
        if self.editable_mode:
            return
        for file in self._model():
            target = self._target(file)
            self.mkpath(str(target.parent))
            self.copy_file(str(file), str(target))

    def get_outputs(self, include_bytecode=1):
        """What is built, the model among it."""
        outputs = super().get_outputs(include_bytecode)
        return outputs if self.editable_mode else [*outputs, *(str(self._target(file)) for file in self._model())]

    def _model(self):
        if not (MODEL / "meta.json").is_file():
            raise FileNotFoundError(
                f"{MODEL} holds no model: check it out with the sources, or train it (models/training/README.md)"
            )
        return sorted(p for p in MODEL.rglob("*") if p.is_file())

    def _target(self, file):
        return Path(self.build_lib) / "pipeline" / "weights" / file.relative_to(MODEL)


setup(cmdclass={"build_py": WithModel})
