#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Where the program speaks: progress and messages on standard error, results on standard output.
struct Console {
  /// How much it says.
  enum Volume {
    /// Messages only.
    case quiet
    /// Messages and progress.
    case normal
  }

  let volume: Volume
  private let isTerminal: Bool

  init(volume: Volume) {
    self.volume = volume
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  /// Tells what is going on: on a terminal in one line that the next one replaces, in a batch job as
  /// lines that stay.
  func progress(_ text: String) {
    guard volume == .normal else { return }
    if isTerminal {
      write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
    } else {
      write("\(text)\n", to: STDERR_FILENO)
    }
  }

  /// Removes the line of progress from the terminal.
  func endProgress() {
    if volume == .normal && isTerminal { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  /// A warning or an error.
  func message(_ text: String) {
    endProgress()
    write("\(text)\n", to: STDERR_FILENO)
  }

  /// What was asked for.
  func result(_ text: String) {
    endProgress()
    write(text.hasSuffix("\n") ? text : "\(text)\n", to: STDOUT_FILENO)
  }

  private func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        written += count
      }
    }
  }
}
