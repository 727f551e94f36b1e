"""Puts the model's weights into the package: they have one home in the checkout, ``models/en_minutes``."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

MODEL = Path(__file__).parent / "models" / "en_minutes"


class WithModel(build_py):
    """Copies the model to ``pipeline/weights`` of what is built; an editable install reads it where it lies."""

    def run(self):
        """Build the modules, then copy the model beside them."""
        super().run()
        if self.editable_mode:
            return
        for file in sorted(p for p in MODEL.rglob("*") if p.is_file()):
            target = Path(self.build_lib) / "pipeline" / "weights" / file.relative_to(MODEL)
            self.mkpath(str(target.parent))
            self.copy_file(str(file), str(target))


setup(cmdclass={"build_py": WithModel})
