#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What the program takes from the process it runs in; nothing else in the package looks at it.
struct Surroundings {
  let environment: [String: String]
  let processors: Int

  /// The present process.
  static var process: Surroundings {
    var environment: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Surroundings(environment: environment, processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The size and time of the program's file: another build runs every stage anew.
  static let executableStamp: String = {
    var facts = stat()
    guard stat("/proc/self/exe", &facts) == 0 else { return "" }
    return "\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec)"
  }()
}
