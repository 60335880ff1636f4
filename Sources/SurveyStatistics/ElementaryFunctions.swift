#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

// The few functions of the C library that formulas in this module need, so that no other file imports it.
// `squareRoot()` and `magnitude` are the standard library's.

/// The natural logarithm of `x`.
func log(_ x: Double) -> Double {
  #if canImport(Glibc)
  Glibc.log(x)
  #else
  Darwin.log(x)
  #endif
}

/// The natural logarithm of 1 + `x`, accurate for small `x`.
func log(onePlus x: Double) -> Double { log1p(x) }

/// e to the power `x`.
func exp(_ x: Double) -> Double {
  #if canImport(Glibc)
  Glibc.exp(x)
  #else
  Darwin.exp(x)
  #endif
}

/// The cosine of `x` radians.
func cosine(_ x: Double) -> Double { cos(x) }

/// The sine of `x` radians.
func sine(_ x: Double) -> Double { sin(x) }

/// The angle between −π/2 and π/2 whose sine is `x`.
func arcsine(_ x: Double) -> Double { asin(x) }

/// The real cube root of `x`, of its sign.
func cubeRoot(_ x: Double) -> Double { cbrt(x) }
