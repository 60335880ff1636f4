internal import Dispatch
internal import Synchronization

/// A value that is computed beside other work, and waited for only where it is needed.
public final class Deferred<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = DispatchGroup()

  /// Starts to compute the value.
  public init(_ compute: @escaping @Sendable () -> Value) {
    isDone.enter()
    DispatchQueue.global(qos: .userInitiated).async {
      let value = compute()
      self.result.withLock { $0 = value }
      self.isDone.leave()
    }
  }

  /// The value, once it is there.
  public var value: Value {
    isDone.wait()
    guard let value = result.withLock({ $0 }) else {
      preconditionFailure("a deferred value is there when it is done")
    }
    return value
  }
}
