// Times the reading of a study's exports apart from everything after it, for `Benchmarks/reading`.
//
//     measure-reading STUDY [with-digest|for-ingest]
//
// All exports are read, checked and coded on one thread, as `check` reads them; with the SHA-256 digests of the
// files; or with all that the stage `ingest` writes. What comes out is a line: the rows, and the seconds of processor
// time.

import Codebooks
import DelimitedText
import Ingesting

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The processor time of this process in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments.dropFirst()
let products: Ingester.Products? =
  switch arguments.dropFirst().first {
  case nil: []
  case "with-digest": .fileDigests
  case "for-ingest": .all
  case _: nil
  }
guard let folder = arguments.first, arguments.count <= 2, let products else {
  print("usage: measure-reading STUDY [with-digest|for-ingest]")
  exit(64)
}
do {
  var bytes: [UInt8] = []
  try ByteFile(path: "\(folder)/study.yaml").forEachPiece { bytes += $0 }
  let study = try CodebookReader(file: "\(folder)/study.yaml").read(bytes).study
  let start = processorTime()
  let result = try Ingester(
    study: study, folder: folder, key: products == .all ? [1] : nil, products: products
  ).ingest()
  print("\(result.files.reduce(0) { $0 + $1.rows }),\(processorTime() - start)")
} catch {
  print(error)
  exit(1)
}
