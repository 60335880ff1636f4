import SurveyModel
import Testing

@testable import StageFiles

@Suite struct TextBufferTests {
  private func text(_ write: (inout TextBuffer) -> Void) -> String {
    var buffer = TextBuffer(capacity: 1)
    write(&buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Numbers are written as Swift writes them")
  func numbers() {
    for number in [0, 1, 9, 10, 99, 100, 12_345, -1, -40, Int.max, Int.min] {
      #expect(text { $0.append(decimal: number) } == String(number))
    }
    for number in [0, -0.0, 1, 12.5, -3, 0.1, 1.0 / 3, 83.33333333333333, 1e14, 1e15, 1e300, 2.5e-308] {
      let written = text { $0.append(number) }
      #expect(written == AnswerCells.text(of: number))
      #expect(Double(written) == number)
    }
    for word in [0, 1, 9, 10, 0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210, UInt64.max] {
      let digits = String(word, radix: 16)
      #expect(
        text { $0.append(hexadecimal: word) } == String(repeating: "0", count: 16 - digits.count) + digits)
    }
    for number in [0, 7, 10, 59, 99] {
      #expect(text { $0.append(twoDigits: number) } == (number < 10 ? "0" : "") + String(number))
    }
  }

  @Test("A moment and a digest are written as their descriptions")
  func facts() throws {
    var cells = MomentCells()
    // The second and the third day have the same place among those that are known.
    let moments: [UInt32] = [1, 951_782_400, 951_782_400 + 64 * 86_400 + 86_399, 1_630_000_000, .max]
    for seconds in moments {
      let moment = try #require(Timestamp(seconds: seconds))
      let written = text { cells.append(moment, to: &$0) }
      #expect(written.hasPrefix("\(CalendarDate(daysSince1970: moment.daysSince1970))T"))
      #expect(FactCells.timestamp(Array(written.utf8)) == moment)
    }
    let digest = KeyedDigest(high: 0x0a, low: .max)
    #expect(text { FactCells.append(digest, to: &$0) } == digest.description)
  }

  @Test("What was written is forgotten and written over")
  func again() {
    let written = text { buffer in
      buffer.append("a text that is longer than the room that there is at first")
      buffer.removeText()
      buffer.append("short")
    }
    #expect(written == "short")
  }
}
