extension YAMLNode {
  /// The value as a text with at least one visible character, without surrounding white space; nil,
  /// with a problem, where it is none.
  public func text(_ expected: String = "a text", reporting problems: inout Problems) -> String? {
    if case .scalar(let scalar) = content {
      let text = scalar.text.trimmed
      if !text.isEmpty { return text }
    }
    reportMismatch(expected, reporting: &problems)
    return nil
  }

  /// The value as a truth value, written `true` or `false` and in no other way.
  public func boolean(reporting problems: inout Problems) -> Bool? {
    if case .scalar(let scalar) = content, scalar.style == .plain {
      switch scalar.text {
      case "true": return true
      case "false": return false
      default: break
      }
    }
    reportMismatch("true or false", reporting: &problems)
    return nil
  }

  /// The value as a whole number in `range`: decimal digits without quotes, leading zeros, exponent
  /// or separators, after a minus sign where it is negative.
  ///
  /// - Parameter expected: what is expected, where the range does not say it all.
  public func wholeNumber(
    _ expected: String? = nil, in range: ClosedRange<Int>, reporting problems: inout Problems
  ) -> Int? {
    guard case .scalar(let scalar) = content, scalar.style == .plain, let number = Int(scalar.text),
      range.contains(number), Self.isDecimal(scalar.text, mayHaveFraction: .no)
    else {
      let bounds = Self.bounds(of: range, least: .min, most: .max)
      reportMismatch(
        expected ?? "a whole number" + bounds, cure: numberCure(mayHaveFraction: .no), reporting: &problems)
      return nil
    }
    return number
  }

  /// The value as a number in `range`: decimal digits with a decimal point or without, no quotes,
  /// leading zeros, exponent or separators, after a minus sign where it is negative.
  ///
  /// - Parameter expected: what is expected, where the range does not say it all.
  public func number(
    _ expected: String? = nil, in range: ClosedRange<Double>, reporting problems: inout Problems
  ) -> Double? {
    guard case .scalar(let scalar) = content, scalar.style == .plain, let number = Double(scalar.text),
      range.contains(number), Self.isDecimal(scalar.text, mayHaveFraction: .yes)
    else {
      let greatest = Double.greatestFiniteMagnitude
      let bounds = Self.bounds(of: range, least: -greatest, most: greatest)
      reportMismatch(
        expected ?? "a number" + bounds, cure: numberCure(mayHaveFraction: .yes), reporting: &problems)
      return nil
    }
    return number
  }

  /// The value as one of the cases of an enumeration, by raw value.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, reporting problems: inout Problems
  ) -> Choice? where Choice.RawValue == String {
    let choices = Choice.allCases.map(\.rawValue)
    guard case .scalar(let scalar) = content, !scalar.text.isEmpty else {
      reportMismatch(listed(choices.map(quoted), "or"), reporting: &problems)
      return nil
    }
    if let choice = Choice(rawValue: scalar.text) { return choice }
    problems.report(ValueComplaint.unknownChoice(scalar.text, choices: choices).sentence, at: place)
    return nil
  }
}

extension YAMLNode {
  private enum Fraction {
    case yes
    case no
  }

  /// Whether `text` is a number as people write it: no sign but minus, no leading zero, digits on
  /// both sides of the point.
  private static func isDecimal(_ text: String, mayHaveFraction fraction: Fraction) -> Bool {
    func areDigits(_ part: Substring) -> Bool {
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, areDigits(whole), whole == "0" || !whole.hasPrefix("0") else {
      return false
    }
    return parts.count == 1 || (fraction == .yes && areDigits(parts[1]))
  }

  private static func bounds<Bound: Comparable & CustomStringConvertible>(
    of range: ClosedRange<Bound>, least: Bound, most: Bound
  ) -> String {
    switch (range.lowerBound == least, range.upperBound == most) {
    case (true, true): ""
    case (false, true): " of at least \(Self.plain(range.lowerBound))"
    case (true, false): " of at most \(Self.plain(range.upperBound))"
    case (false, false): " from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
    }
  }

  /// A bound without the point that Swift gives to whole floating-point numbers.
  private static func plain(_ bound: some CustomStringConvertible) -> String {
    let text = bound.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What helps where a number was meant but written otherwise.
  private func numberCure(mayHaveFraction fraction: Fraction) -> String? {
    guard case .scalar(let scalar) = content, let first = scalar.text.unicodeScalars.first,
      ("0"..."9").contains(first) || first == "-" || first == "+"
    else { return nil }
    if scalar.style != .plain { return "Write it without quotes." }
    if Self.isDecimal(scalar.text, mayHaveFraction: fraction) { return nil }
    return switch fraction {
    case .no: "Write it with digits only, without leading zeros."
    case .yes where scalar.text.contains(","): "Write it with a decimal point and without separators."
    case .yes: "Write it with digits and a decimal point only, without leading zeros."
    }
  }
}

extension String {
  /// The text without surrounding white space.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
