import Digests
import Foundation
import SurveyModel
import Testing

@testable import Reporting

@Suite struct HTMLPageTests {
  /// The pages that are looked into: the small document and the reports of the sample.
  static let pages: [(name: String, text: String)] = {
    let small = HTMLSample().document
    let reports = Language.allCases.flatMap {
      ReportBuilder(
        study: SampleStudy.study, results: SampleResults.results, language: $0, notice: SampleStudy.notice
      ).documents()
    }
    return ([small] + reports).map {
      ($0.path, String(decoding: HTMLRenderer.render($0, with: FigureAlbum([$0])), as: UTF8.self))
    }
  }()

  /// The page's body as XML, without its script.
  static func body(of page: String) throws -> FiguresXML {
    let start = try #require(page.range(of: "<body>"))
    let script = try #require(page.range(of: "<script>"))
    let end = try #require(page.range(of: "</script>"))
    return try FiguresXML(
      Array(
        (page[start.lowerBound..<script.lowerBound]
          + page[end.upperBound...]
          .replacing("</html>", with: "")).utf8))
  }

  @Test("Every body is well-formed XML")
  func wellFormed() throws {
    for page in Self.pages { _ = try Self.body(of: page.text) }
  }

  @Test("Every identifier is there once, and whatever refers to one finds it")
  func identifiers() throws {
    for page in Self.pages {
      let elements = try Self.body(of: page.text).elements
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(page.name)")
      let known = Set(ids)
      for element in elements {
        let named = element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
        let target = element.attributes["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        for id in named + (target.map { [$0] } ?? []) {
          #expect(known.contains(id), "\(page.name) refers to \(id)")
        }
      }
    }
  }

  @Test("Headings descend one level at a time, from one h1")
  func headings() throws {
    for page in Self.pages {
      let levels = try Self.body(of: page.text).elements.compactMap { element in
        element.name.count == 2 && element.name.first == "h" ? Int(element.name.dropFirst()) : nil
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1, "\(page.name)") }
    }
  }

  @Test("Every table has a caption, and every head a scope")
  func tables() throws {
    for page in Self.pages {
      let body = try Self.body(of: page.text)
      #expect(body.named("table").count == body.named("caption").count)
      #expect(body.named("caption").allSatisfy { !$0.text.isEmpty })
      #expect(body.named("th").allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test("The policy names the hash of the script, and allows nothing else")
  func policy() throws {
    for page in Self.pages {
      let start = try #require(page.text.range(of: "<script>"))
      let end = try #require(page.text.range(of: "</script>"))
      let script = page.text[start.upperBound..<end.lowerBound]
      let hash = Data(SHA256Digest(of: Array(script.utf8)).bytes).base64EncodedString()
      #expect(
        page.text.contains(
          "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'\""
        ))
      #expect(page.text.ranges(of: "<script").count == 1)
    }
  }

  // RFC 4648, section 10.
  @Test(
    "Base64 is that of the RFC",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, encoded: String) {
    #expect(PageScript.base64(Array(text.utf8)) == encoded)
  }

  @Test("A page names no address but those of the SVG namespace: there is nothing that it could load")
  func noRequests() throws {
    for page in Self.pages {
      let addresses = page.text.ranges(of: "://").map { page.text[$0.lowerBound...].prefix(30) }
      #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/2000/svg") }, "\(page.name)")
      for element in try Self.body(of: page.text).elements {
        #expect(element.attributes["src"] == nil && element.attributes["onclick"] == nil)
        #expect(!["link", "img", "iframe", "object", "form"].contains(element.name))
      }
    }
  }
}
