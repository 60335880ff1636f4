import ParallelWork
import StageFiles
internal import Synchronization

/// Makes one file: its name and what makes up its contents.
typealias FileMaker = @Sendable () -> StageFile

/// A file, written but not yet in its place.
struct StagedFile: Sendable {
  /// What was written, with its digest.
  let output: StageStamp.Output
  /// Where it lies until it takes its place; nil where its place holds the same bytes already.
  let temporary: String?
  /// Why it could not be written, or nil.
  let failure: FileError?
}

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

  /// Makes and writes the files of `stage` that are for `folder` below the study's output folder, by at most
  /// `threads` threads.
  func write(_ makers: [FileMaker], of stage: Stage, to folder: String, threads: Int) -> StagedFiles {
    let written = concurrentMap(Array(makers.enumerated()), threads: threads) { position, make in
      write(make(), of: stage, as: position, to: folder, threads: threads)
    }
    return StagedFiles(
      outputs: written.map(\.output), temporaries: written.map(\.temporary),
      failure: written.lazy.compactMap(\.failure).first)
  }

  /// Writes the file that is at `position` among those of `stage`, which are for `folder`, unless it is in its place
  /// already. Its pieces are made by at most `threads` threads.
  func write(
    _ file: StageFile, of stage: Stage, as position: Int, to folder: String, threads: Int = 1
  ) -> StagedFile {
    let place = "\(output.path)/\(folder)/\(file.name)"
    let temporary = "\(path)/\(stage.folder)-\(position)"
    let target = Mutex(
      FileOnItsWay(place: place, temporary: temporary, mode: stage.isConfidential ? 0o600 : 0o644))
    makePiecesInTurn(
      count: file.pieces.count, threads: threads, scratch: { TextBuffer() },
      make: { index, buffer in
        buffer.removeText()
        file.pieces[index](&buffer)
      },
      take: { buffer in buffer.withBytes { bytes in target.withLock { $0.add(bytes) } } })
    return target.withLock { target in
      let isNew = target.end()
      return StagedFile(
        output: StageStamp.Output(name: file.name, bytes: target.count, sha256: target.digest),
        temporary: isNew ? temporary : nil, failure: target.failure)
    }
  }

  /// Removes the folder and what is in it.
  func discard() {
    guard FileSystem.exists(path) else { return }
    for name in FileSystem.names(in: path) { FileSystem.remove("\(path)/\(name)") }
    FileSystem.removeFolder(path)
  }
}
