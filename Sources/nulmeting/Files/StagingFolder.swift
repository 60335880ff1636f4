import Digests
import ParallelWork
import StageFiles

/// Makes one file: its name and its bytes.
typealias FileMaker = @Sendable () -> StageFile

/// The files of a stage, written but not yet in their places.
struct StagedFiles: Sendable {
  /// What was written, with digests.
  let outputs: [StageStamp.Output]
  /// Where each of them lies until it takes its place; nil where its place holds the same bytes already.
  let temporaries: [String?]
  /// Why one could not be written, or nil.
  let failure: FileError?
}

/// The folder in which the files of a run wait until all of them are written: `<output>/<study>/.part`.
///
/// It lies on the same disk as their places, so that they move there at once. What a run that was broken off left
/// in it goes when the next one begins.
struct StagingFolder: Sendable {
  let path: String
  /// The folder below which the files have their places.
  private let output: OutputFolder

  /// The staging folder of `output`, which this run alone writes to, without what an earlier run left in it.
  init(of output: OutputFolder) {
    self.output = output
    path = "\(output.path)/.part"
    discard()
  }

  /// Makes the folder, where it is not there yet.
  func prepare() throws(FileError) { try FileSystem.makeFolder(path, mode: 0o700) }

  /// Makes and writes the files of `stage` that are for `folder` below the study's output folder, by at most `threads`
  /// threads.
  func write(_ makers: [FileMaker], of stage: Stage, to folder: String, threads: Int) -> StagedFiles {
    let written = concurrentMap(Array(makers.enumerated()), threads: threads) { position, make in
      let file = make()
      let result = write(file, of: stage, as: position, to: folder)
      let output = StageStamp.Output(
        name: file.name, bytes: file.bytes.count, sha256: SHA256Digest(of: file.bytes).description)
      return (output: output, temporary: result.temporary, failure: result.failure)
    }
    return StagedFiles(
      outputs: written.map(\.output), temporaries: written.map(\.temporary),
      failure: written.lazy.compactMap(\.failure).first)
  }

  /// Writes the file that is at `position` among those of `stage`, which are for `folder`. One that is in its place
  /// already, with the same bytes, is left alone: so whoever copies or publishes the folder sees what changed.
  func write(
    _ file: StageFile, of stage: Stage, as position: Int, to folder: String
  ) -> (temporary: String?, failure: FileError?) {
    let place = "\(output.path)/\(folder)/\(file.name)"
    let mode: UInt32 = stage.isConfidential ? 0o600 : 0o644
    if FileSystem.holds(file.bytes, at: place, mode: mode) { return (nil, nil) }
    let temporary = "\(path)/\(stage.folder)-\(position)"
    do throws(FileError) {
      try FileSystem.write(file.bytes, to: temporary, mode: mode)
      return (temporary, nil)
    } catch {
      // The person looks for the file that is lacking, not for where it waited.
      return (temporary, error.about(place))
    }
  }

  /// Removes the folder and what is in it.
  func discard() {
    guard FileSystem.exists(path) else { return }
    for name in FileSystem.names(in: path) { FileSystem.remove("\(path)/\(name)") }
    FileSystem.removeFolder(path)
  }
}
