"""What a figure may be at most. Ratios are to the peer in the same run and generous, since machines differ; bytes and MiB
do not depend on the machine."""

# First screen, against whiptail.
START_RATIO = 12
# Key to paint, against whiptail, which takes a tenth of a millisecond; a busy machine makes a sixfold ratio thirtyfold.
KEY_RATIO = 45
MEMORY_MIB = 20
PAGE_BYTES = 2_000
MOVE_BYTES = 40
# `course check` against `xmllint --relaxng`: a small course is mostly the start of a program.
SMALL_CHECK_RATIO = 8
LARGE_CHECK_RATIO = 2
CHECK_MIB = 150
# Against the same counting in C.
STATISTICS_RATIO = 4
PROGRAM_MB = 65

_passed = []


def hold(what, figure, most):
    """Notes a figure that is above its limit."""
    if figure > most:
        _passed.append(f"{what} is {figure:.6g}; the limit is {most}.")


def verdict():
    """0, or 1 after a sentence for each figure that is above its limit."""
    for sentence in _passed:
        print(f"bench: {sentence}")
    return 1 if _passed else 0
