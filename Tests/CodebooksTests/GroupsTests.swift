import SurveyModel
import Testing

@testable import Codebooks

@Suite struct GroupsTests {
  @Test(
    "What is wrong with groups is told with its place and the cure",
    arguments: [
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: veertig}
        """,
        "2:39: Expected a number of people such as 40, or 'about 40' where it is an estimate, found "
          + "'veertig'."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: about veertig}
        """,
        "2:39: Expected a number of people such as 40, or 'about 40' where it is an estimate, found "
          + "'about veertig'."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: 0}
        """,
        "2:39: Expected a number of people such as 40, or 'about 40' where it is an estimate, found '0'."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: 1.200}
        """,
        "2:39: Expected a number of people such as 40, or 'about 40' where it is an estimate, found "
          + "'1.200'. Write it with digits only, without leading zeros."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: {voor: 40, nu: 41}}
        """,
        "2:50: There is no wave 'nu'. Did you mean 'na'?"),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: {voor: 40, na: 30}, in-both: 35}
        """,
        "2:59: 35 people cannot belong to both populations: that of 'na' has 30."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, in-both: -1, invited: about 40}
        """,
        "2:36: Expected a number of people such as 38, found '-1'.",
        "2:49: Expected a number of people such as 40, found 'about 40'."),
      Broken(
        """
        groups:
          skip: {label: Artsen}
        """,
        "2:3: The name 'skip' is taken for rows of an export that are skipped. Give this group another "
          + "name."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, population: about 040}
        """,
        "2:39: Expected a number of people such as 40, or 'about 40' where it is an estimate, found "
          + "'about 040'."),
      Broken(
        """
        groups:
          artsen: {label: Artsen, invited: {voor: 3, naa: 4}}
        """,
        "2:46: There is no wave 'naa'. Did you mean 'na'?"),
      Broken(
        """
        groups:
          Arts: Artsen
        """,
        "2:3: The name of a group has small letters, digits and hyphens only and does not begin with a "
          + "hyphen; 'Arts' does not fit. Write 'arts'.",
        "2:9: Expected a mapping with keys such as 'label', found 'Artsen'."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("One number holds for every wave, an estimate is known as one")
  func population() throws {
    let groups = try Draft.codebook(
      """
      groups:
        artsen: {label: Artsen, population: about 40, in-both: 50, invited: 60}
        inwoners: {label: Inwoners, population: {na: 12}, invited: {voor: 3}}
      """
    ).study.groups
    let estimate = RespondentGroup.Population(size: 40, isApproximate: true)
    #expect(groups[0].population == ["voor": estimate, "na": estimate])
    #expect(groups[0].inBoth == 50)
    #expect(groups[0].invited == ["voor": 60, "na": 60])
    #expect(groups[1].invited(at: "voor") == 3)
    #expect(groups[1].invited(at: "na") == 12)
  }

  @Test("More people invited than there are is remarked on")
  func invited() throws {
    let findings = try Draft.codebook("groups:\n  artsen: {label: Artsen, population: 40, invited: 41}")
      .findings
    #expect(
      findings == [
        Finding(
          severity: .warning, code: "invited-above-population", file: "study.yaml", line: 2,
          text: "41 people were invited at wave 'voor', more than the population of 40.")
      ])
  }
}
