import Testing

@testable import Drafting

@Suite struct ExportPlaceTests {
  @Test(
    "Wave and group are what folders and names say",
    arguments: [
      ("surveys/x/data/nulmeting/huisartsen.csv", "nulmeting", "huisartsen", false),
      ("nulmeting/Huisartsen 2.xlsx", "nulmeting", "huisartsen-2", false),
      ("exports/Scholen_nameting.sav", "nameting", "scholen", false),
      ("2021/inwoners.csv", "2021", "inwoners", false), ("t0_teachers.csv", "t0", "teachers", false),
      ("nulmeting.csv", "nulmeting", "group-1", false), ("results.csv", "wave-1", "results", true),
      ("data/before/zorg.verleners.csv", "before", "zorg-verleners", false),
    ])
  func place(path: String, wave: String, group: String, isGuessed: Bool) {
    let place = ExportPlace(path)
    #expect(place.wave == wave)
    #expect(place.group == group)
    #expect(place.isWaveGuessed == isGuessed)
  }
}
