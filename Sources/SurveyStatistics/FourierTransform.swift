/// The discrete Fourier transform of a power-of-two number of points, by Cooley and Tukey's radix-2 algorithm.
struct FourierTransform {
  /// The number of points, a power of two.
  let size: Int

  // The factors of each pass behind each other, so that a pass reads its own in a row: those of the pass that joins
  // transforms of `half` points stand from `half` on.
  private let cosines: [Double]
  private let sines: [Double]

  init(size: Int) {
    precondition(size > 0 && size & (size - 1) == 0, "The transform takes a power of two of points.")
    self.size = size
    var cosines = [Double](repeating: 1, count: size)
    var sines = [Double](repeating: 0, count: size)
    let half = size / 2
    // An eighth of the circle is computed for the last pass, the rest are its mirror images. Below four points there
    // is only the angle 0, and no quarter of the circle to mirror.
    if size >= 4 {
      let quarter = size / 4
      func put(_ c: Double, _ s: Double, at position: Int) {
        if position >= half { return }
        cosines[half + position] = c
        sines[half + position] = s
      }
      for index in 0...(size / 8) {
        let angle = 2 * Double.pi * Double(index) / Double(size)
        let c = cosine(angle)
        let s = sine(angle)
        put(c, s, at: index)
        put(s, c, at: quarter - index)
        put(-s, c, at: quarter + index)
        put(-c, s, at: half - index)
      }
    }
    // The pass before takes every second one.
    var pass = half / 2
    while pass >= 1 {
      for offset in 0..<pass {
        cosines[pass + offset] = cosines[2 * (pass + offset)]
        sines[pass + offset] = sines[2 * (pass + offset)]
      }
      pass /= 2
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
        reorder(re, im)
        cosines.withUnsafeBufferPointer { cosines in
          sines.withUnsafeBufferPointer { sines in
            guard let re = re.baseAddress, let im = im.baseAddress, let cosines = cosines.baseAddress,
              let sines = sines.baseAddress
            else { return }
            firstPass(re, im)
            var half = 2
            while half < size {
              pass(re, im, cosines + half, sines + half, half: half, direction: direction)
              half *= 2
            }
          }
        }
      }
    }
  }

  /// Joins neighbouring points, whose factor is 1.
  private func firstPass(_ re: UnsafeMutablePointer<Double>, _ im: UnsafeMutablePointer<Double>) {
    var top = 0
    while top < size {
      let real = re[top &+ 1]
      let imaginary = im[top &+ 1]
      re[top &+ 1] = re[top] - real
      im[top &+ 1] = im[top] - imaginary
      re[top] += real
      im[top] += imaginary
      top &+= 2
    }
  }

  /// Joins transforms of `half` points each to transforms of twice as many.
  private func pass(
    _ re: UnsafeMutablePointer<Double>, _ im: UnsafeMutablePointer<Double>,
    _ cosines: UnsafePointer<Double>, _ sines: UnsafePointer<Double>, half: Int, direction: Double
  ) {
    // Two points at a time: what vector instructions of every machine hold.
    let sign = SIMD2(repeating: direction)
    var start = 0
    while start < size {
      let topReal = re + start
      let topImaginary = im + start
      let bottomReal = topReal + half
      let bottomImaginary = topImaginary + half
      var offset = 0
      while offset < half {
        let c = Self.two(cosines + offset)
        let s = sign * Self.two(sines + offset)
        let x = Self.two(bottomReal + offset)
        let y = Self.two(bottomImaginary + offset)
        let real = x * c - y * s
        let imaginary = x * s + y * c
        let upperReal = Self.two(topReal + offset)
        let upperImaginary = Self.two(topImaginary + offset)
        Self.put(upperReal - real, bottomReal + offset)
        Self.put(upperImaginary - imaginary, bottomImaginary + offset)
        Self.put(upperReal + real, topReal + offset)
        Self.put(upperImaginary + imaginary, topImaginary + offset)
        offset &+= 2
      }
      start += 2 * half
    }
  }

  @inline(__always)
  private static func two(_ place: UnsafePointer<Double>) -> SIMD2<Double> {
    UnsafeRawPointer(place).loadUnaligned(as: SIMD2<Double>.self)
  }

  @inline(__always)
  private static func put(_ values: SIMD2<Double>, _ place: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(place).storeBytes(of: values, as: SIMD2<Double>.self)
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

  /// Multiplies point by point.
  mutating func multiply(by other: ComplexColumn) {
    for index in real.indices {
      let product =
        Complex(real: real[index], imaginary: imaginary[index])
        * Complex(real: other.real[index], imaginary: other.imaginary[index])
      real[index] = product.real
      imaginary[index] = product.imaginary
    }
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
