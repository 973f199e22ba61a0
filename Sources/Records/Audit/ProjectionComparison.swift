/// A second set of projections, in temporary tables, and where the store's own set differs from it.
struct ProjectionComparison {
  let database: StoreDatabase

  /// Empty tables with the columns of the store's own and none of their rules: damage must find room in them.
  func prepare() throws(RecordFault) {
    try clear()
    for table in Projection.Tables.all {
      try database.script("CREATE TEMP TABLE again_\(table) AS SELECT * FROM \(table) LIMIT 0")
    }
    try database.script(
      """
      CREATE INDEX temp.again_log_key ON again_log (log);
      CREATE INDEX temp.again_person_key ON again_person (person);
      CREATE INDEX temp.again_attempt_key ON again_attempt (attempt);
      CREATE INDEX temp.again_allowance_key ON again_allowance (attempt);
      CREATE INDEX temp.again_allowance_person ON again_allowance (person);
      CREATE TEMP TABLE again_reference (name TEXT PRIMARY KEY) WITHOUT ROWID;
      """)
  }

  func clear() throws(RecordFault) {
    for table in Projection.Tables.all + ["reference"] {
      try database.script("DROP TABLE IF EXISTS temp.again_\(table)")
    }
  }

  func findings() throws(RecordFault) -> [Finding] {
    var findings: [Finding] = []
    for table in Projection.Tables.all {
      let (kept, again) = (Projection.Tables.kept.name(table), Projection.Tables.again.name(table))
      let keys = try database.all(
        """
        SELECT * FROM (SELECT * FROM \(kept) EXCEPT SELECT * FROM \(again))
        UNION ALL SELECT * FROM (SELECT * FROM \(again) EXCEPT SELECT * FROM \(kept))
        """
      ) { $0.text(0) }
      findings += Set(keys).sorted().map { .projectionDiffers(table: table, key: $0) }
    }
    return findings
  }
}
