import Testing

@testable import SurveyStatistics

@Suite struct ItemCovarianceTests {
  private static let answers = (0..<50).map { row in
    [row % 5 + 1, (row * 7 + 3) % 5 + 1, (row * row + 1) % 5 + 1]
  }

  private static let matrix = ItemMatrix(
    rows: 50, columns: 3, values: answers.flatMap { $0.map(Double.init) })

  @Test("Counting whole numbers gives the covariances of the two-pass formula")
  func twoRoutes() {
    var products = ItemCrossProducts(items: 3)
    for row in Self.answers { products.add(row) }
    let counted = ItemCovariance(of: products)
    let direct = ItemCovariance(of: Self.matrix)
    for first in 0..<3 {
      for second in 0..<3 {
        #expect(agree(counted[first, second], direct[first, second]))
        let columns = [first, second].map { item in Self.answers.map { Double($0[item]) } }
        #expect(agree(direct[first, second], Covariation(columns[0], columns[1]).covariance))
      }
    }
    #expect(counted.count == 50)
  }

  @Test("Parts counted apart, repeated answers and columns give the same sums")
  func joining() {
    var whole = ItemCrossProducts(items: 3)
    for row in Self.answers { whole.add(row) }
    var first = ItemCrossProducts(items: 3)
    var second = ItemCrossProducts(items: 3)
    for (index, row) in Self.answers.enumerated() {
      if index < 20 { first.add(row) } else { second.add(row) }
    }
    first.add(second)
    #expect(first == whole)
    let columns = (0..<3).map { item in Self.answers.map { Int8($0[item]) } }
    #expect(ItemCrossProducts(columns: columns, rows: 0..<50) == whole)
    var doubled = ItemCrossProducts(items: 3)
    for row in Self.answers { doubled.add(row, times: 2) }
    var twice = whole
    twice.add(whole)
    #expect(doubled == twice)
  }

  @Test("Scaling codes equals scaling covariances, with a change of sign for reversed items")
  func scaling() {
    let factors = [25.0, -25, 100.0 / 9]
    let scaled = ItemCovariance(of: Self.matrix).scaled(by: factors)
    let rows = Self.answers.flatMap { row in
      row.enumerated().map { 7 + factors[$0.offset] * Double($0.element) }
    }
    let direct = ItemCovariance(of: ItemMatrix(rows: 50, columns: 3, values: rows))
    for first in 0..<3 {
      for second in 0..<3 { #expect(agree(scaled[first, second], direct[first, second], within: 1e-10)) }
    }
  }

  @Test("Complete cases leave out every row with a gap")
  func completeCases() {
    let matrix = ItemMatrix(completeCasesOf: [[1, 2], [nil, 3], [4, 5], [nil, nil]], columns: 2)
    #expect(matrix == ItemMatrix(rows: 2, columns: 2, values: [1, 2, 4, 5]))
  }

  @Test("Removing an item leaves the covariances of the others")
  func removing() {
    let full = ItemCovariance(of: Self.matrix)
    let rest = full.removing(1)
    #expect(rest.items == 2 && rest[0, 1] == full[0, 2] && rest[1, 1] == full[2, 2])
  }

  @Test(
    "Fewer than two respondents have no covariance, and constant items no correlation", arguments: [0, 1])
  func tooFew(rows: Int) {
    let covariance = ItemCovariance(
      of: ItemMatrix(rows: rows, columns: 2, values: [Double](repeating: 3, count: 2 * rows)))
    #expect(covariance.varianceOfSum == 0)
    #expect(covariance.correlation(0, 1) == nil)
  }
}
