import SurveyModel

/// Recognises headings of columns that hold direct personal data: names, addresses, telephone numbers, IP
/// addresses, places, dates of birth and citizen numbers, in Dutch and English. Such a column is never
/// read unless the codebook maps it.
enum PersonalHeading {
  /// Whether one of the words of `heading` names personal data. Words end at marks, spaces, digits and where
  /// a capital follows a small letter, as in `RecipientEmail` or `IPAddress`.
  static func matches(_ heading: String) -> Bool {
    let words = words(of: heading)
    if words.contains(where: single.contains) { return true }
    return sequences.contains { sequence in
      words.indices.contains { words[$0...].starts(with: sequence) }
    }
  }

  private static let single: Set<String> = [
    "naam", "voornaam", "voornamen", "achternaam", "familienaam", "roepnaam", "tussenvoegsel", "voorletters",
    "name", "firstname", "lastname", "surname", "fullname", "forename",
    "email", "emailadres", "emailaddress", "mail", "mailadres",
    "telefoon", "telefoonnummer", "telnr", "mobiel", "phone", "telephone", "phonenumber", "mobile", "gsm",
    "ip", "ipaddr", "ipadres", "ipaddress",
    "locatie", "location", "latitude", "longitude", "gps",
    "adres", "woonadres", "straat", "straatnaam", "huisnummer", "postcode", "address", "street", "zip",
    "zipcode",
    "geboortedatum", "geboortedag", "birthdate", "birthday", "dob", "bsn", "burgerservicenummer",
  ]

  private static let sequences: [[String]] = [
    ["e", "mail"], ["e", "mailadres"], ["datum", "van", "geboorte"], ["date", "of", "birth"],
    ["birth", "date"], ["house", "number"], ["post", "code"],
  ]

  private static func words(of heading: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character?
    let characters = Array(heading)
    for (index, character) in characters.enumerated() {
      let startsWord =
        character.isUppercase
        && (previous?.isLowercase == true
          || (previous?.isUppercase == true && index + 1 < characters.count
            && characters[index + 1].isLowercase))
      if !character.isLetter || startsWord {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
