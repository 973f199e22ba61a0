internal import Records

/// How long a wrong PIN makes one wait: longer each time, never for ever.
enum Patience {
  /// Seconds after so many wrong tries in a row: 1, 2, 4 … 30.
  static func seconds(after failures: Int) -> Int { failures <= 0 ? 0 : min(30, 1 << min(failures - 1, 5)) }

  /// Waits for what is left of the wait after so many wrong tries, the last of them at `last` by the wall clock.
  static func waitOut(_ failures: Int, since last: Timestamp?, in world: World) {
    guard let last else { return }
    let passed = (world.wall() - last.milliseconds) / 1000
    let open = Int64(seconds(after: failures)) - max(0, passed)
    if open > 0 { world.sleep(Int(open)) }
  }
}
