import SurveyModel
import Testing

@Suite struct FactColumnTests {
  @Test("Facts and their lacking come back as they were put in")
  func values() {
    let digests: [KeyedDigest?] = [KeyedDigest(high: 1, low: .max), nil, KeyedDigest(high: 0, low: 0)]
    let moments: [Timestamp?] = [nil, Timestamp(seconds: 1), Timestamp(seconds: .max)]
    let numbers: [Double?] = [0, -0.0, .infinity, nil, .leastNonzeroMagnitude]
    #expect(Array(FactColumn(digests)) == digests)
    #expect(Array(FactColumn(moments)) == moments)
    #expect(Array(FactColumn(numbers)) == numbers)
    #expect(FactColumn([0.0, nil]) == FactColumn([-0.0, nil]))
    #expect(MemoryLayout<Timestamp.Stored>.stride == 4 && MemoryLayout<KeyedDigest.Stored>.stride == 16)
  }

  @Test("Rows are added, chosen and changed")
  func rows() {
    var column: FactColumn<Double> = [1.5]
    column.append(nil)
    column.append(contentsOf: [2.5])
    column.append(contentsOf: FactColumn(lackingIn: 2))
    #expect(column == [1.5, nil, 2.5, nil, nil])
    #expect(column.selecting([2, 0, 1]) == [2.5, 1.5, nil])
    column[1] = 7
    column[0] = nil
    #expect(column == [nil, 7, 2.5, nil, nil])
  }
}
