// The standalone library, without the rest of R: plain names would otherwise be macros for R's own.
#define MATHLIB_STANDALONE 1
#include <Rmath.h>
