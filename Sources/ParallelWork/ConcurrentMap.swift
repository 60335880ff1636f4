internal import Dispatch
internal import Synchronization

/// What `transform` makes of each element, in their order, computed by at most `threads` threads.
///
/// Which thread computes what is left to chance, so `transform` may depend on its argument alone; then the
/// result does not depend on the number of threads.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let workers = min(threads, elements.count)
  if workers <= 1 { return elements.map(transform) }
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= elements.count { return }
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
