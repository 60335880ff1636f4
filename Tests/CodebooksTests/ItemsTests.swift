import SurveyModel
import Testing

@testable import Codebooks

@Suite struct ItemsTests {
  @Test(
    "What is wrong with items and background variables is told with its place and the cure",
    arguments: [
      Broken(
        """
        items:
          k1: {theme: kosten, text: Ik ken de kosten.}
        """,
        "2:3: The key 'scale' is lacking in item 'k1'."),
      Broken(
        """
        items:
          k1: {theme: kostn, scale: ens, text: Ik ken de kosten.}
        """,
        "2:15: There is no theme 'kostn'. Did you mean 'kosten'?",
        "2:29: There is no scale 'ens'. Did you mean 'eens'?"),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: wijk, reverse: true, text: Ik ken de kosten.}
        """,
        "2:23: The scale 'wijk' is nominal, so the item has no score for theme 'kosten'. Give it an "
          + "ordinal or numeric scale, or leave its theme out.",
        "2:36: The scale 'wijk' is nominal and has no other end to score from. Delete 'reverse'."),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: eens, groups: [arsten, onbekend, inwoners, inwoners], waves: [nu], text: Ik.}
        """,
        "2:45: There is no group 'arsten'. Did you mean 'artsen'?",
        "2:53: There is no group 'onbekend'. The groups are 'artsen' and 'inwoners'.",
        "2:73: The group 'inwoners' is listed twice. Keep one of them.",
        "2:92: There is no wave 'nu'. Did you mean 'na'?"),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: eens, groups: artsen, waves: [], text: Ik.}
        """,
        "2:44: Expected a list of groups, such as [artsen], found 'artsen'.",
        "2:59: Expected a list of waves, such as [voor], found an empty list."),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: eens, groups: [artsen], text: Ik., text-for: {inwoners: Jij., atsen: Wij.}}
        """,
        "2:76: The group 'inwoners' is not asked this item. Add it to the item's 'groups', or delete this "
          + "wording.",
        "2:92: There is no group 'atsen'. Did you mean 'artsen'?"),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: eens, reverse: ja, text: Ik.}
          respondent: {scale: eens, text: Wie?}
        """,
        "2:45: Expected true or false, found 'ja'.",
        "3:3: The name 'respondent' is taken for a column of exports that holds no answers. Give this "
          + "item another name."),
      Broken(
        """
        items:
          K 1: {theme: kosten, scale: eens, text: Ik.}
        """,
        "2:3: The name of an item has small letters, digits and hyphens only and does not begin with a "
          + "hyphen; 'K 1' does not fit. Write 'k-1'."),
      Broken(
        """
        background:
          k1: {label: K, scale: wijk}
        """,
        "2:3: The name 'k1' is that of the item on line 19. Items and background variables share their "
          + "names; give one of them another."),
      Broken(
        """
        background:
          trim: {label: K, scale: wijk}
        """,
        "2:3: The name 'trim' is taken for the limits of weights. Give this background variable another "
          + "name."),
      Broken(
        """
        background:
          wijk: {label: K, scale: wijk, groups: [artsen, x]}
          plaats: {scale: eens}
        """,
        "2:50: There is no group 'x'. The groups are 'artsen' and 'inwoners'.",
        "3:3: The key 'label' is lacking in background variable 'plaats'."),
      Broken(
        """
        scales:
          wijk: {kind: multiple, answers: {a: A}}
        """,
        "19:23: The scale 'wijk' is multiple; a background variable needs a nominal or ordinal one."),
      Broken(
        """
        items:
          k1: {theme: [kosten], scale: eens, text: Ik.}
        """,
        "2:15: Expected the name of a theme, found a list."),
      Broken(
        """
        items:
          k1: {theme: kosten, scale: eens, text: Ik: kosten.}
        """,
        "2:44: Expected ',' or '}' here, for the '{' on line 2. A text with a comma, colon, bracket or "
          + "quote in it goes between double quotes."),
      Broken(
        """
        items:
          k1: {theme: kosten, schaal: eens, text: Ik ken de kosten, en meer.}
        """,
        "2:3: The key 'scale' is lacking in item 'k1'.",
        "2:23: Unknown key 'schaal' in item 'k1'. Its keys are 'scale', 'text', 'theme', 'reverse', "
          + "'groups', 'waves' and 'text-for'.",
        "2:61: Unknown key 'en meer.' in item 'k1', without a value. Between braces, a text with a comma "
          + "goes between quotes."),
      Broken(
        """
        items:
          k1: Ik ken de kosten.
        """,
        "2:7: Expected a mapping with keys such as 'scale', found 'Ik ken de kosten.'."),
      Broken(
        """
        items: &alles
          k1: {theme: *kosten, scale: eens, text: Ik.}
        """,
        "1:8: A YAML anchor (&name) may not be used. Delete it; a text that begins with & goes between "
          + "quotes.",
        "2:15: A YAML alias (*name) may not be used. Write the value out; a text that begins with * goes "
          + "between quotes."),
      Broken(
        """
        background:
          wijk: {label: Wijk, scale: wijkk}
        """,
        "2:30: There is no scale 'wijkk'. Did you mean 'wijk'?"),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("An item needs a scale and a text; it is asked of all groups at all waves")
  func defaults() throws {
    let study = try Draft.codebook("items:\n  k1: {scale: eens, theme: kosten, text: Ja}").study
    #expect(
      study.items[0]
        == Item(
          id: "k1", theme: "kosten", scale: "eens", isReversed: false, groups: ["artsen", "inwoners"],
          waves: ["voor", "na"], text: "Ja", textFor: [:]))
    #expect(study.background[0].groups == ["artsen", "inwoners"])
  }

  @Test("A background variable may be ordinal, and a scale that only it has is used")
  func ordinalBackground() throws {
    let study = try Draft.codebook(
      """
      background:
        leeftijd: {label: Leeftijd, scale: leeftijd, groups: [inwoners]}
        wijk: {label: Wijk, scale: wijk}
      scales:
        leeftijd: {kind: ordinal, answers: {1: Jong, 2: Oud}}
      """
    ).study
    #expect(study.background.map(\.id) == ["leeftijd", "wijk"])
    #expect(study.background[0].groups == ["inwoners"])
  }
}
