/// Counts how often each of a few places occurs among many.
///
/// Equal places mostly follow each other, and a counter that is added to again must wait for the time before: four
/// sets of counters take turns, where they are small.
struct PlaceTally {
  private static let mostPlacesForTurns = 4_096

  private let places: Int
  /// A power of two.
  private let sets: Int
  private var counters: [Int]

  /// Nothing counted yet of places from 0 to below `places`.
  init(places: Int) {
    self.places = places
    sets = places <= Self.mostPlacesForTurns ? 4 : 1
    counters = [Int](repeating: 0, count: places * sets)
  }

  /// Counts each of `elements` at its place.
  @inline(__always)
  mutating func add<Element>(_ elements: [Element], place: (Element) -> Int) {
    let (places, lastSet) = (places, sets - 1)
    elements.withUnsafeBufferPointer { elements in
      counters.withUnsafeMutableBufferPointer { counters in
        for (index, element) in elements.enumerated() {
          let place = place(element)
          precondition((0..<places).contains(place), "a place lies below their number")
          counters[(index & lastSet) * places + place] += 1
        }
      }
    }
  }

  /// How often each place occurred.
  var counts: [Int] {
    (0..<places).map { place in
      (0..<sets).reduce(0) { $0 + counters[$1 * places + place] }
    }
  }
}
