/// The discrete Fourier transform of a power-of-two number of points, by Cooley and Tukey's radix-2 algorithm.
struct FourierTransform {
  /// The number of points, a power of two.
  let size: Int

  private let cosines: [Double]
  private let sines: [Double]

  init(size: Int) {
    precondition(size > 0 && size & (size - 1) == 0, "The transform takes a power of two of points.")
    self.size = size
    let half = max(1, size / 2)
    var cosines = [Double](repeating: 1, count: half)
    var sines = [Double](repeating: 0, count: half)
    // An eighth of the circle is computed, the rest are its mirror images. Below four points there is only the
    // angle 0, and no quarter of the circle to mirror.
    for index in 0..<(size < 4 ? 0 : size / 8 + 1) {
      let angle = 2 * Double.pi * Double(index) / Double(size)
      let c = cosine(angle)
      let s = sine(angle)
      for (position, x, y) in [
        (index, c, s), (size / 4 - index, s, c), (size / 4 + index, -s, c), (size / 2 - index, -c, s),
      ] where position >= 0 && position < half {
        cosines[position] = x
        sines[position] = y
      }
    }
    self.cosines = cosines
    self.sines = sines
  }

  /// Replaces `values` by Σ x_k e^(−2πi jk/n), j = 0, 1, …
  func forward(_ values: inout ComplexColumn) { transform(&values, direction: -1) }

  /// Replaces `values` by (1/n) Σ x_k e^(+2πi jk/n), which undoes `forward`.
  func inverse(_ values: inout ComplexColumn) {
    transform(&values, direction: 1)
    let scale = 1 / Double(size)
    for index in 0..<size {
      values.real[index] *= scale
      values.imaginary[index] *= scale
    }
  }

  private func transform(_ values: inout ComplexColumn, direction: Double) {
    precondition(
      values.real.count == size && values.imaginary.count == size, "The column fits the transform.")
    guard size > 1 else { return }
    values.real.withUnsafeMutableBufferPointer { re in
      values.imaginary.withUnsafeMutableBufferPointer { im in
        cosines.withUnsafeBufferPointer { cosines in
          sines.withUnsafeBufferPointer { sines in
            reorder(re, im)
            var half = 1
            while half < size {
              pass(re, im, cosines, sines, half: half, direction: direction)
              half *= 2
            }
          }
        }
      }
    }
  }

  /// Joins transforms of `half` points each to transforms of twice as many.
  @inline(__always)
  private func pass(
    _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>,
    _ cosines: UnsafeBufferPointer<Double>, _ sines: UnsafeBufferPointer<Double>, half: Int,
    direction: Double
  ) {
    let stride = size / (2 * half)
    var start = 0
    while start < size {
      for offset in 0..<half {
        let c = cosines[offset &* stride]
        let s = direction * sines[offset &* stride]
        let top = start &+ offset
        let bottom = top &+ half
        let real = re[bottom] * c - im[bottom] * s
        let imaginary = re[bottom] * s + im[bottom] * c
        re[bottom] = re[top] - real
        im[bottom] = im[top] - imaginary
        re[top] += real
        im[top] += imaginary
      }
      start += 2 * half
    }
  }

  /// Puts each point where its index with reversed bits says.
  private func reorder(
    _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>
  ) {
    var reversed = 0
    for index in 1..<size {
      var bit = size >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
      if index < reversed {
        re.swapAt(index, reversed)
        im.swapAt(index, reversed)
      }
    }
  }
}

/// Complex numbers as two columns.
struct ComplexColumn {
  var real: [Double]
  var imaginary: [Double]

  init(repeating value: Double, count: Int) {
    self.real = [Double](repeating: value, count: count)
    self.imaginary = [Double](repeating: 0, count: count)
  }
}

/// A complex number, for characteristic functions.
struct Complex {
  var real: Double
  var imaginary: Double

  /// The number to a whole power, by repeated squaring.
  func raised(to power: Int) -> Complex {
    var result = Complex(real: 1, imaginary: 0)
    var base = self
    var left = power
    while left > 0 {
      if left & 1 == 1 { result = result * base }
      base = base * base
      left >>= 1
    }
    return result
  }

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      real: a.real * b.real - a.imaginary * b.imaginary,
      imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }

  var squaredMagnitude: Double { real * real + imaginary * imaginary }
}
