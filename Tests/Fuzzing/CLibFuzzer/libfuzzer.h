#include <stddef.h>
#include <stdint.h>

/* The whole of libFuzzer as a call (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library"). */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*reads)(const uint8_t *bytes, size_t count));
