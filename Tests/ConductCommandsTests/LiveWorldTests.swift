import Glibc
import Testing

@testable import ConductCommands

@Suite struct LiveWorldTests {
  /// A trainee's terminal sends a signal each time its window is resized.
  @Test func signalsDoNotCutTheWaitShort() {
    signal(SIGURG) { _ in }
    let world = World.live()
    let before = world.monotonic()
    var sleeper = pthread_t()
    pthread_create(
      &sleeper, nil,
      { _ in
        var all = sigset_t()
        sigemptyset(&all)
        pthread_sigmask(SIG_SETMASK, &all, nil)
        World.live().sleep(1)
        return nil
      }, nil)
    for _ in 0..<5 {
      usleep(60_000)
      pthread_kill(sleeper, SIGURG)
    }
    pthread_join(sleeper, nil)
    #expect(world.monotonic() - before >= 1_000)
  }
}
