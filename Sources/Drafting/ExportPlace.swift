/// The wave and group that the path of an export speaks of.
struct ExportPlace: Hashable, Sendable {
  /// The wave's id.
  let wave: String
  /// The group's id.
  let group: String
  /// Whether the wave is a guess that nothing in the path speaks for.
  let isWaveGuessed: Bool

  /// What `path` says: `data/<wave>/<group>.csv` as the convention has it, else a word for a wave in the name
  /// of the file or of the folder around it, and what remains of the file's name for the group.
  init(_ path: String) {
    let steps = path.split(separator: "/").map(String.init)
    let file = steps.last ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let folder = steps.dropLast().last
    if steps.count >= 3, steps[steps.count - 3] == "data", let wave = folder.flatMap(Slug.of) {
      self.init(wave: wave, group: Slug.of(stem) ?? "group-1", isWaveGuessed: false)
      return
    }
    let words = (Slug.of(stem) ?? "").split(separator: "-").map(String.init)
    let inName = words.first { Self.isWave($0) }
    let inFolder = folder.flatMap(Slug.of).flatMap { folder in
      folder.split(separator: "-").contains { Self.isWave(String($0)) } ? folder : nil
    }
    let rest = words.filter { $0 != inName }.joined(separator: "-")
    let wave = inName ?? inFolder
    self.init(
      wave: wave ?? "wave-1", group: rest.isEmpty ? "group-1" : rest, isWaveGuessed: wave == nil)
  }

  private init(wave: String, group: String, isWaveGuessed: Bool) {
    self.wave = wave
    self.group = group
    self.isWaveGuessed = isWaveGuessed
  }

  /// Whether a word of a name speaks of a wave, or is a year.
  private static func isWave(_ word: String) -> Bool {
    if Headings.waves.contains(word) { return true }
    return word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
  }

  /// Where in time order a wave's name stands; nil where it does not tell.
  static func order(of wave: String) -> Int? {
    for word in wave.split(separator: "-") {
      if let position = Headings.waves.firstIndex(of: String(word)) { return position }
      if isWave(String(word)) { return Int(word) }
    }
    return nil
  }
}
