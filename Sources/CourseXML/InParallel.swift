import Glibc
import Synchronization

/// The results of some work on each input, in the order of the inputs, with as many threads as the machine runs at once.
func inParallel<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
) -> [Output] {
  // Each thread holds a file and its tree: more threads than these would cost more memory than they save time.
  let threads = min(inputs.count, sysconf(CInt(_SC_NPROCESSORS_ONLN)), 4)
  guard threads > 1 else { return inputs.map(work) }
  let shared = Shared(inputs, work)
  let others = (1..<threads).compactMap { _ in start(shared) }
  shared.run()
  for other in others { pthread_join(other, nil) }
  return shared.outputs
}

/// What is left to do and what was done; every thread takes from the one and adds to the other.
private final class Shared<Input: Sendable, Output: Sendable>: Work {
  private let inputs: [Input]
  private let work: @Sendable (Input) -> Output
  private let next = Atomic(0)
  private let done: Mutex<[Output?]>

  init(_ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.work = work
    done = Mutex([Output?](repeating: nil, count: inputs.count))
  }

  override func run() {
    while case let index = next.wrappingAdd(1, ordering: .relaxed).oldValue, index < inputs.count {
      let output = work(inputs[index])
      done.withLock { $0[index] = output }
    }
  }

  var outputs: [Output] {
    let outputs = done.withLock { $0.compactMap(\.self) }
    precondition(outputs.count == inputs.count, "every input was taken by a thread that was waited for")
    return outputs
  }
}

/// What a thread can be started with: C knows no generic types.
private class Work {
  func run() {}
}

/// Nil when the system starts no more threads; those that there are do the work then.
private func start(_ work: Work) -> pthread_t? {
  var thread = pthread_t()
  let held = Unmanaged.passRetained(work)
  let failure = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
      return nil
    }, held.toOpaque())
  guard failure == 0 else {
    held.release()
    return nil
  }
  return thread
}
