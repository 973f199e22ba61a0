internal import Glibc

/// Checking a PIN takes 19 MiB; a few at a time, so that a room full of people signing in does not exhaust the server.
struct PINSlots {
  private static let count = 4
  let folder: String
  let world: World

  init(folder: String, in world: World) {
    self.folder = folder
    self.world = world
  }

  /// Runs the body when one of the slots is free. A machine on which no slot can be made checks all the same.
  func holding<Value>(_ body: () throws -> Value) rethrows -> Value {
    guard let slot = take() else { return try body() }
    defer { close(slot) }
    return try body()
  }

  /// The lock ends with the descriptor, so a program that dies frees its slot.
  private func take() -> Int32? {
    let slots = (0..<Self.count).map { open("\(folder)/pin-\($0).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
    let usable = slots.filter { $0 >= 0 }
    guard let last = usable.last else { return nil }
    let free = usable.first { flock($0, LOCK_EX | LOCK_NB) == 0 }
    // All are taken: wait for the last one.
    if free == nil { flock(last, LOCK_EX) }
    let taken = free ?? last
    for slot in usable where slot != taken { close(slot) }
    return taken
  }
}
