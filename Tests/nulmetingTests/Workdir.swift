import Foundation

/// A folder of its own for one test, removed when the test is done, and the program run in it.
final class Workdir {
  /// What a run of the program left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("nulmeting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to path: String) throws {
    try write(bytes: Array(text.utf8), to: path)
  }

  func write(bytes: [UInt8], to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// The files below a folder with their contents, by path.
  func tree(_ path: String) throws -> [String: Data] {
    let folder = url.appendingPathComponent(path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let file = folder.appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// Runs the program in this folder; no file that it writes can be longer than so many blocks of 512 bytes, as on a
  /// disk that is full.
  func run(
    _ arguments: [String], environment: [String: String] = [:], mostBlocks: Int? = nil
  ) throws -> Outcome {
    let process = Process()
    // The program lies beside the bundle of the tests.
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("nulmeting")
    if let mostBlocks {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "ulimit -f \(mostBlocks); exec \"$0\" \"$@\"", program.path] + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.currentDirectoryURL = url
    process.environment = ["HOME": url.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = url.appendingPathComponent(".stdout-\(UUID().uuidString)")
    let messages = url.appendingPathComponent(".stderr-\(UUID().uuidString)")
    for file in [output, messages] { try Data().write(to: file) }
    // Files instead of pipes: nothing to read before the process may end.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: messages)
    }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}
