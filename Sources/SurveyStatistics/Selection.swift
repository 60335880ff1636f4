extension Array where Element == Double {
  /// The element that would stand at `rank` if the array were sorted; afterwards it does stand there, those before it
  /// are not above it and those after it not below.
  ///
  /// About three comparisons an element, where sorting takes log n. When the pivots keep falling badly the rest is
  /// sorted, so that no order of the elements is slow.
  /// Source: Hoare 1961, Find (Algorithm 65); Musser 1997, Introspective sorting and selection algorithms.
  ///
  /// - Parameter rank: from 0. The elements are numbers, none of them NaN.
  mutating func select(_ rank: Int) -> Double {
    precondition(indices.contains(rank), "A rank is a position of the array.")
    var rounds = 2 * (Int.bitWidth - count.leadingZeroBitCount)
    withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      while low < high {
        rounds -= 1
        if rounds < 0 {
          values[low...high].sort()
          return
        }
        let first = values[low]
        let middle = values[low + (high - low) / 2]
        let last = values[high]
        let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
        var left = low
        var right = high
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if rank <= right {
          high = right
        } else if rank >= left {
          low = left
        } else {
          return
        }
      }
    }
    return self[rank]
  }
}
