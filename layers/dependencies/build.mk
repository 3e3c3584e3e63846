# The layer of libraries, as `sam build` asks for it: in a copy of this folder, for ARTIFACTS_DIR, which becomes /opt.
# Lambda cannot write bytecode there and would compile every module at every cold start, so it is compiled here;
# "unchecked" because it lies beside the very source that it was made of. Nothing holds a date or a path of the
# machine that builds: the same requirements make the same layer.
# MACHINE, the processor, is set by the Makefile that template.yaml names as ContextPath.

PYTHON := python3.13
SITE := $(ARTIFACTS_DIR)/python
# Lambda's Python 3.13 runs on glibc 2.34.
PLATFORMS := $(foreach glibc,2014 _2_17 _2_28 _2_34,--platform manylinux$(glibc)_$(MACHINE))

.PHONY: build-DependenciesLayer
build-DependenciesLayer:
	@$(PYTHON) -m pip --version >/dev/null || { echo "This needs $(PYTHON), the functions' own, with pip; \
	or sam build --use-container." >&2; exit 1; }
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-compile --no-deps --require-hashes \
	--only-binary :all: --implementation cp --python-version $(PYTHON:python%=%) $(PLATFORMS) \
	--target "$(SITE)" --requirement requirements.txt
	@rm -rf "$(SITE)/bin" && find "$(SITE)" -path '*.dist-info/RECORD' -delete # shebangs of this machine, their sums
	@$(PYTHON) -m compileall -q -s "$(ARTIFACTS_DIR)" -p /opt --invalidation-mode unchecked-hash "$(SITE)"
