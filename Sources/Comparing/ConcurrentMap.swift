internal import Dispatch
internal import Synchronization

/// The values of `transform` for 0 up to `count`, in that order, computed by up to `threads` threads.
///
/// Which thread computes what is left to chance, so `transform` may depend on its argument alone.
func concurrentMap<Value: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Value
) -> [Value] {
  let workers = min(threads, count)
  if workers <= 1 { return (0..<count).map(transform) }
  let next = Atomic(0)
  let values = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard part < count else { return }
      let value = transform(part)
      values.withLock { $0[part] = value }
    }
  }
  return values.withLock { $0.compactMap { $0 } }
}
