import Foundation
import Testing

@testable import Reporting

@Suite struct HTMLColourTests {
  /// The colours of both schemes by name, as the style sheet defines them.
  static let schemes: [[String: String]] = PageStyle.sheet.split(separator: "\n").filter {
    $0.contains("--paper:")
  }.map { line in
    Dictionary(
      line.matches(of: /--([a-z0-9]+):(#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Contrast by WCAG 2.2.
  static func contrast(_ one: String, _ other: String) throws -> Double {
    let values = try [one, other].map { colour in
      let number = try #require(Int(colour.dropFirst(), radix: 16))
      let channels = [number >> 16, number >> 8 & 255, number & 255].map { channel -> Double in
        let share = Double(channel) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }.sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test("There is a light scheme, a dark one, and the light one again for print")
  func schemes() {
    #expect(Self.schemes.count == 3)
    #expect(Self.schemes.first == Self.schemes.last)
    #expect(Self.schemes.first != Self.schemes.dropFirst().first)
  }

  @Test(
    "Text has a contrast of 4.5 with every ground that it stands on",
    arguments: [
      (
        "ink",
        ["paper", "surface", "goodbg", "goodbg2", "badbg", "badbg2", "neutbg", "note", "gm", "ne", "bm"]
      ),
      ("ink2", ["paper", "surface", "goodbg", "goodbg2", "badbg", "badbg2", "neutbg"]),
      ("link", ["paper", "surface"]), ("w1", ["paper"]), ("w2", ["paper"]), ("good", ["paper"]),
      ("bad", ["paper"]), ("onstrong", ["gs", "bs", "w1", "w2", "p4", "p5", "p6"]), ("onmid", ["gx", "bx"]),
      ("ink", ["p1", "p2", "p3"]),
    ])
  func text(ink: String, grounds: [String]) throws {
    for scheme in Self.schemes {
      for ground in grounds {
        let contrast = try Self.contrast(try #require(scheme[ink]), try #require(scheme[ground]))
        #expect(contrast >= 4.5, "\(ink) on \(ground)")
      }
    }
  }

  @Test(
    "Shapes that mean something have a contrast of 3 with what is around them",
    arguments: [
      ("edge", ["paper", "surface"]), ("good", ["paper", "surface", "goodbg", "goodbg2", "neutbg"]),
      ("bad", ["paper", "surface", "badbg", "badbg2", "neutbg"]), ("noteedge", ["paper", "note"]),
      ("ink2", ["p1", "p2"]),
    ])
  func shapes(colour: String, grounds: [String]) throws {
    for scheme in Self.schemes {
      for ground in grounds {
        let contrast = try Self.contrast(try #require(scheme[colour]), try #require(scheme[ground]))
        #expect(contrast >= 3, "\(colour) on \(ground)")
      }
    }
  }

  @Test("The attributes of a figure's shapes are the colours that the page gives their classes in light")
  func attributes() throws {
    let light = try #require(Self.schemes.first)
    var checked = 0
    for layer in Layer.allCases {
      let opening = "\(layer.opening)"
      guard let name = opening.firstMatch(of: /class="([a-z0-9]+)"/)?.1 else { continue }
      for property in ["fill", "stroke"] {
        let attribute = try Regex("\(property)=\"(#[0-9a-f]{6})\"")
        guard let value = opening.firstMatch(of: attribute)?.output[1].substring else { continue }
        let rule = try Regex("\\.\(name)[,{][^{}]*?\\{?[^}]*?\(property):var\\(--([a-z0-9]+)\\)")
        let variable = try #require(
          PageStyle.sheet.firstMatch(of: rule)?.output[1].substring, "\(name) has no \(property)")
        #expect(light[String(variable)] == String(value), "\(name), \(property)")
        checked += 1
      }
    }
    #expect(checked > 40)
  }
}
