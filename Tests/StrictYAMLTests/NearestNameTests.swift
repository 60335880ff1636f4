import Testing

@testable import StrictYAML

@Suite struct NearestNameTests {
  private static let names = ["label", "population", "in-both", "invited"]

  @Test(
    "A letter added, left out, changed or swapped, and capitals, still lead to the name",
    arguments: [
      ("lable", "label"), ("labels", "label"), ("labe", "label"), ("Label", "label"), ("label2", "label"),
      ("popluation", "population"), ("Populatie", "population"), ("inboth", "in-both"),
      ("in_both", "in-both"), ("invite", "invited"),
    ])
  func near(text: String, name: String) {
    #expect(nearestName(to: text, among: Self.names) == name)
  }

  @Test("A name of which more than a third would be slips is not meant", arguments: ["x", "size", "", "lb"])
  func far(text: String) {
    #expect(nearestName(to: text, among: Self.names) == nil)
  }

  @Test("The nearest name is meant; of equally near ones that which begins alike, then the first")
  func first() {
    #expect(nearestName(to: "item-3", among: ["item-1", "item-2"]) == "item-1")
    #expect(nearestName(to: "item-22", among: ["item-1", "item-2"]) == "item-2")
    #expect(nearestName(to: "utf-16", among: ["utf-8", "utf-16le"]) == "utf-16le")
    #expect(nearestName(to: "ca", among: ["abc", "ac"]) == "ac")
    #expect(nearestName(to: "a", among: ["b"]) == nil)
    #expect(nearestName(to: "a", among: []) == nil)
  }

  @Test("The number of slips is that of the optimal string alignment")
  func distance() {
    // "ca" to "abc" is 3 here, and 2 where the same letters may be touched twice (Damerau 1964).
    #expect(nearestName(to: "xxxxxca", among: ["xxxxxabc"]) == nil)
    #expect(nearestName(to: "xxxxxxxca", among: ["xxxxxxxabc"]) == "xxxxxxxabc")
  }
}
