import SurveyModel
import Testing

@testable import Ingesting

@Suite struct CommonMomentsTests {
  /// Whether the reader of the common form agrees with that of all forms: what it does not read, it leaves to that
  /// one.
  private func agrees(_ text: String, _ common: inout CommonMoments) -> Bool {
    var text = text
    return text.withUTF8 { cell in
      guard let moment = common.moment(of: cell) else { return true }
      return MomentReading(form: nil).outcome(of: cell) == .moment(moment)
    }
  }

  private func isRead(_ text: String) -> Bool {
    var text = text
    var common = CommonMoments()
    return text.withUTF8 { common.moment(of: $0) != nil }
  }

  @Test("Moments in the common form are read, and no other ones")
  func forms() {
    for text in [
      "2021-09-01 10:59:37", "2024-02-29T23:59:59", "1970-01-01 00:00:01", "2105-12-31 23:59:59",
      "2000-02-29 12:00:00",
    ] {
      #expect(isRead(text), "\(text)")
    }
    for text in [
      "", "2021-09-01", "2021-09-01 10:59", "2021/09/01 10:59:37", "2021-09-01 24:00:00",
      "2021-09-01 10:60:37",
      "2021-09-01 10:59:60", "2021-02-29 10:59:37", "2021-09-00 10:59:37", "2021-00-01 10:59:37",
      "2021-13-01 10:59:37", "1970-01-01 00:00:00", "1969-12-31 23:59:59", "2107-01-01 00:00:00",
      "2021-09-01 10:59:37.5", " 2021-09-01 10:59:37",
    ] {
      #expect(!isRead(text), "\(text)")
    }
  }

  @Test("Whatever byte stands anywhere, what is read is what the reader of all forms reads")
  func damage() {
    var common = CommonMoments()
    for text in ["2021-09-01 10:59:37", "2024-02-29T23:59:59", "2099-12-31 00:00:00"] {
      for place in 0..<text.utf8.count {
        for byte: UInt8 in 0x01...0x7F {
          var bytes = Array(text.utf8)
          bytes[place] = byte
          let changed = String(decoding: bytes, as: UTF8.self)
          #expect(agrees(changed, &common), "\(changed)")
        }
        // Letters beyond ASCII take the place of two bytes.
        for letter in ["\u{B0}", "\u{7C0}", "\u{FF}"] where place < 18 {
          let bytes = Array(text.utf8)
          let changed =
            String(decoding: bytes[..<place], as: UTF8.self) + letter
            + String(decoding: bytes[(place + 2)...], as: UTF8.self)
          #expect(agrees(changed, &common), "\(changed)")
          #expect(!isRead(changed), "\(changed)")
        }
      }
    }
  }

  @Test("Months that share a place do not take each other's days")
  func months() {
    var common = CommonMoments()
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    for day in [1, 15, 28, 29, 30, 31, 32] {
      for month in [2, 1, 12, 2, 6, 18, 0, 16, 13] {
        for year in [2021, 2020, 1900, 2000, 2023, 2105, 2106, 9999, 1969, 1970] {
          let text = "\(year)-\(padded(month))-\(padded(day)) 06:28:15"
          #expect(agrees(text, &common), "\(text)")
        }
      }
    }
  }
}
