// Times single methods on scores that a benchmark made, for comparison with the same methods elsewhere.
//
//     measure-statistics FILE
//
// FILE holds a line per respondent, `1,<score>` or `2,<score>`. What comes out is a line per method: its name, the
// median processor time in milliseconds, and the numbers that it found.

import SurveyStatistics

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The processor time of this process in milliseconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// The median processor time of nine runs after a first one, and what the last one found.
func timed<Result>(_ work: () -> Result) -> (milliseconds: Double, result: Result) {
  var result = work()
  let times = (0..<9).map { _ in
    let start = processorTime()
    result = work()
    return processorTime() - start
  }
  return (times.sorted()[4], result)
}

guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "r") else {
  print("usage: measure-statistics FILE")
  exit(64)
}
var waves: [[Double]] = [[], []]
var buffer = [CChar](repeating: 0, count: 256)
while fgets(&buffer, 256, file) != nil {
  let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let cells = line.split(whereSeparator: { $0 == "," || $0.isNewline })
  guard cells.count == 2, let wave = Int(cells[0]), (1...2).contains(wave), let score = Double(cells[1])
  else {
    print("every line is '1,<score>' or '2,<score>', not '\(line)'")
    exit(65)
  }
  waves[wave - 1].append(score)
}
fclose(file)

// Counting equal scores is part of the work.
let bootstrap = timed {
  BootstrapInterval.ofMeanDifference(
    PartlyLinkedSample(onlyFirst: waves[0], onlySecond: waves[1]), level: 0.95)
}
if let result = bootstrap.result {
  let interval = result.interval
  print("bootstrap,\(bootstrap.milliseconds),\(interval.lower),\(interval.upper),\(result.method)")
}
let permutation = timed { PermutationTest(PartlyLinkedSample(onlyFirst: waves[0], onlySecond: waves[1])) }
if let p = permutation.result.p {
  print("permutation,\(permutation.milliseconds),\(p.value),\(p.source)")
}
let ranks = timed { MannWhitney(first: CountedSample(waves[0]), second: CountedSample(waves[1])) }
if let p = ranks.result.p {
  print("mann-whitney,\(ranks.milliseconds),\(p.value),\(p.source)")
}
