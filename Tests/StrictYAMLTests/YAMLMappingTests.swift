import Testing

@testable import StrictYAML

@Suite struct YAMLMappingTests {
  private func mapping(_ text: String) throws -> (YAMLMapping?, [String]) {
    let root = try #require(YAMLDocument(Array("it:\n\(text)\n".utf8)).root?.mapping?.first?.value)
    var problems = Problems()
    let mapping = root.mapping(
      "group 'artsen'", required: ["label", "size"], optional: ["in-both"], reporting: &problems)
    return (mapping, problems.sorted.map(\.description))
  }

  @Test("A mapping with the keys it needs gives their values and places")
  func sound() throws {
    let (mapping, problems) = try mapping("  size: 3\n  label: x")
    #expect(problems.isEmpty)
    #expect(mapping?["size"]?.content == .scalar(YAMLScalar(text: "3", style: .plain)))
    #expect(mapping?["in-both"] == nil)
    #expect(mapping?.place(of: "label") == Place(line: 3, column: 3))
    #expect(mapping?.place(of: "in-both") == Place(line: 1, column: 1))
  }

  @Test("Unknown and lacking keys are told, but not the one that a slip was meant for")
  func unsound() throws {
    let (mapping, problems) = try mapping("  lable: x\n  inboth: 3\n  colour: red")
    #expect(
      problems == [
        "1:1: The key 'size' is lacking in group 'artsen'.",
        "2:3: Unknown key 'lable' in group 'artsen'. Did you mean 'label'?",
        "3:3: Unknown key 'inboth' in group 'artsen'. Did you mean 'in-both'?",
        "4:3: Unknown key 'colour' in group 'artsen'. Its keys are 'label', 'size' and 'in-both'.",
      ])
    #expect(mapping?.entries.isEmpty == true)
  }

  @Test("A text that a comma cuts off between braces is told as such")
  func cutOff() throws {
    #expect(
      try mapping("  {label: Artsen, en meer, size: 3}").1 == [
        "2:19: Unknown key 'en meer' in group 'artsen', without a value. Between braces, a text with a comma "
          + "goes between quotes."
      ])
  }

  @Test("What is no mapping is told")
  func noMapping() throws {
    #expect(try mapping("  text").1 == ["2:3: Expected a mapping with keys such as 'label', found 'text'."])
    #expect(try mapping("  - a").1 == ["2:3: Expected a mapping with keys such as 'label', found a list."])
    #expect(try mapping("").1 == ["1:1: Expected a mapping with keys such as 'label', found nothing."])
  }

  @Test("Problems are sorted by place, and the same one is told once")
  func sorted() {
    var problems = Problems()
    #expect(problems.isEmpty)
    problems.report("b", at: Place(line: 2, column: 1))
    problems.report("z", at: Place(line: 1, column: 9))
    problems.report("a", at: Place(line: 2, column: 1))
    problems.report("z", at: Place(line: 1, column: 9))
    #expect(problems.sorted.map(\.description) == ["1:9: z", "2:1: b", "2:1: a"])
  }

  @Test("Names are listed as a sentence does")
  func lists() {
    #expect(listed([], "and") == "")
    #expect(listed(["a"], "and") == "a")
    #expect(listed(["a", "b"], "or") == "a or b")
    #expect(listed(["a", "b", "c"], "and") == "a, b and c")
  }
}
