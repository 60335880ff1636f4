import Foundation
import FoundationXML
import Testing

@testable import Reporting

/// What an XML parser finds in markup: proof that it is well formed, and its elements to look into.
final class FiguresXML: NSObject, XMLParserDelegate {
  /// An element with its attributes, those it inherits from the groups around it, and its own text.
  struct Element {
    let name: String
    let attributes: [String: String]
    let inherited: [String: String]
    var text: String
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []
  private var inherited: [[String: String]] = [[:]]

  /// Parses `bytes`; throws what the parser has against them.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() {
      throw ParseError(line: parser.lineNumber, reason: "\(String(describing: parser.parserError))")
    }
  }

  struct ParseError: Error {
    let line: Int
    let reason: String
  }

  /// The elements of that name.
  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All texts, in order.
  var texts: [String] { elements.map(\.text).filter { !$0.isEmpty } }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(
      Element(
        name: elementName, attributes: attributeDict, inherited: inherited[inherited.count - 1], text: ""))
    inherited.append(inherited[inherited.count - 1].merging(attributeDict) { _, inner in inner })
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    let closed = open.removeLast()
    inherited.removeLast()
    if elementName == "tspan", let parent = open.last { elements[parent].text += elements[closed].text }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let current = open.last { elements[current].text += string }
  }
}
