/// The tables of a store. Hashes are hex text, times are milliseconds since 1970.
enum Schema {
  /// `COND`, where SQLite keeps whose database a file is.
  static let applicationID = 0x434F_4E44
  /// What a new store is: every program reads it.
  static let firstVersion = 1
  /// What a store is from its first `allowed` event on, which programs from before do not know: they would reckon
  /// attempts and times without it.
  static let withAllowances = 2
  /// What a store is from its first `completed` event on that tells of the objectives, which programs from before
  /// cannot read.
  static let withObjectives = 3
  /// A store with a higher number was written by a newer program.
  static let version = 3

  /// What happened. Nothing in these is ever changed or taken away, nor in the certificates that were issued.
  static let evidence = """
    CREATE TABLE event (
      log TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, at INTEGER NOT NULL,
      subject TEXT NOT NULL, line BLOB NOT NULL, PRIMARY KEY (log, seq)
    ) STRICT;
    CREATE INDEX event_subject ON event (subject, log, seq);
    CREATE TABLE edition (
      edition TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL, version TEXT NOT NULL, manifest BLOB NOT NULL
    ) STRICT;
    CREATE TABLE blob (sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
    """

  static let appendOnly = ["event", "edition", "blob", "certificate"].map { table in
    """
    CREATE TRIGGER \(table)_is_not_changed BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    """
  }.joined(separator: "\n")

  /// What stands beside the log: committed to in it, or signed.
  static let besideTheLog = """
    CREATE TABLE private (
      commitment TEXT PRIMARY KEY NOT NULL, salt BLOB NOT NULL, bytes BLOB NOT NULL, purpose TEXT NOT NULL,
      keep_until INTEGER
    ) STRICT;
    CREATE TABLE certificate (
      certificate TEXT PRIMARY KEY NOT NULL, attempt TEXT NOT NULL UNIQUE, kid TEXT NOT NULL, sha256 TEXT NOT NULL,
      cose BLOB NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    """

  /// What the events come to. It can be thrown away and made again.
  static let projections = """
    CREATE TABLE log (
      log TEXT PRIMARY KEY NOT NULL, centre TEXT NOT NULL, key TEXT NOT NULL, machine TEXT, opened_at INTEGER NOT NULL,
      continues_log TEXT, continues_seq INTEGER, continues_head TEXT
    ) STRICT;
    CREATE TABLE person (
      person TEXT PRIMARY KEY NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, identity TEXT NOT NULL,
      number_key TEXT UNIQUE, country TEXT, number TEXT, family TEXT, given TEXT, printed TEXT, rank TEXT, unit TEXT
    ) STRICT;
    CREATE TABLE attempt (
      attempt TEXT PRIMARY KEY NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, person TEXT NOT NULL,
      course TEXT NOT NULL, major INTEGER NOT NULL, version TEXT NOT NULL, edition TEXT NOT NULL, scored TEXT NOT NULL,
      grader INTEGER NOT NULL, audience TEXT NOT NULL, language TEXT NOT NULL, text_state TEXT NOT NULL, session TEXT,
      started_at INTEGER NOT NULL, answers INTEGER NOT NULL, state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attempt_person ON attempt (person, course, started_at, attempt);
    CREATE TABLE answer (
      attempt TEXT NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL, commitment TEXT NOT NULL,
      PRIMARY KEY (attempt, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE completion (
      attempt TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, course TEXT NOT NULL, version TEXT NOT NULL,
      edition TEXT NOT NULL, earned INTEGER NOT NULL, possible INTEGER NOT NULL, pass_percent INTEGER NOT NULL,
      result TEXT NOT NULL, completed_at INTEGER NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    """

  /// Kept for comfort and for signing in; no evidence.
  static let conveniences = """
    CREATE TABLE pin (
      person TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, failures INTEGER NOT NULL, last_failure INTEGER
    ) STRICT;
    CREATE TABLE bookmark (
      person TEXT NOT NULL, course TEXT NOT NULL, edition TEXT NOT NULL, place TEXT NOT NULL,
      PRIMARY KEY (person, course)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE practice (
      person TEXT NOT NULL, course TEXT NOT NULL, item TEXT NOT NULL, response BLOB NOT NULL,
      PRIMARY KEY (person, course, item)
    ) STRICT, WITHOUT ROWID;
    """

  /// Conveniences that came later. A store that was made before lacks them until a program writes in it again; a
  /// program from before leaves them alone, so that the version stays.
  static let laterConveniences = """
    CREATE TABLE IF NOT EXISTS role (
      person TEXT NOT NULL, course TEXT NOT NULL, audience TEXT NOT NULL, job TEXT, PRIMARY KEY (person, course)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS last_read (person TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS rating (
      course TEXT NOT NULL, version TEXT NOT NULL, item TEXT NOT NULL, point TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (course, version, item, point)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS front_end (person TEXT PRIMARY KEY NOT NULL, is_linear INTEGER NOT NULL) STRICT;
    """

  /// A projection that came later. A store that was made before lacks them until a
  /// program writes in it again; who only looks gets empty ones that end with the program.
  static let laterProjections = ["", "TEMP "].map { lifetime in
    """
    CREATE \(lifetime)TABLE IF NOT EXISTS allowance (
      event TEXT PRIMARY KEY NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, person TEXT NOT NULL,
      what TEXT NOT NULL, course TEXT, major INTEGER, attempt TEXT, minutes INTEGER, at INTEGER NOT NULL,
      kid TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT;
    """
  }

  /// What finds rows in it, and the tries of passphrases, a convenience like the tries of PINs.
  static let laterIndexes = """
    CREATE INDEX IF NOT EXISTS allowance_person ON allowance (person, course, major);
    CREATE INDEX IF NOT EXISTS allowance_attempt ON allowance (attempt);
    CREATE TABLE IF NOT EXISTS passphrase_try (
      kid TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, last_failure INTEGER
    ) STRICT, WITHOUT ROWID;
    """

  static let later = [laterConveniences, laterProjections[0], laterIndexes].joined(separator: "\n")
  static let laterTables = ["role", "last_read", "front_end", "rating", "allowance", "passphrase_try"]

  static let whole = [evidence, besideTheLog, appendOnly, projections, conveniences, later].joined(separator: "\n")
}
