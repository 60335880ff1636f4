internal import Dispatch
internal import Synchronization

/// Makes the pieces of something long with up to `threads` threads, and takes each of them when it is its turn.
///
/// While one thread takes a piece, the others make the next ones; at most one piece a thread is under way, so that
/// memory does not depend on their number. `take` sees the pieces in their order, one at a time.
///
/// - Parameters:
///   - count: the number of pieces.
///   - scratch: makes room for one piece, which a thread uses for all of its pieces.
///   - make: makes a piece in the room; what an earlier piece left there is its own to clear.
///   - take: takes a piece, or returns false where no more are wanted: those after it are not taken.
public func makePiecesInTurn<Room: ~Copyable>(
  count: Int, threads: Int, scratch: @Sendable () -> Room, make: @Sendable (Int, inout Room) -> Void,
  take: @Sendable (borrowing Room) -> Bool
) {
  let workers = min(threads, count)
  if workers <= 1 {
    var room = scratch()
    for index in 0..<count {
      make(index, &room)
      if !take(room) { return }
    }
    return
  }
  let next = Atomic(0)
  let isStopped = Atomic(false)
  // Pieces under way follow each other and are no more than the threads: each has a gate of its own in the ring.
  let gates = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
  gates[0].signal()
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var room = scratch()
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let isWanted = !isStopped.load(ordering: .relaxed)
      if isWanted { make(index, &room) }
      gates[index % workers].wait()
      if isWanted, !isStopped.load(ordering: .relaxed), !take(room) {
        isStopped.store(true, ordering: .relaxed)
      }
      gates[(index + 1) % workers].signal()
    }
  }
}
