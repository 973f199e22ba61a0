internal import Courseware
internal import Records

extension Finding {
  /// Where it is, and what is not as it should be.
  var sentence: String {
    switch self {
    case .missing(let log, let seqs): "log \(log): events \(seqs.lowerBound) to \(seqs.upperBound - 1) are missing"
    case .lineRefused(let log, let seq, let why): "log \(log), event \(seq): the line cannot be read (\(why))"
    case .columnsDiffer(let log, let seq): "log \(log), event \(seq): the columns say something else than the line"
    case .chainBroken(let log, let seq): "log \(log), event \(seq): it does not follow from the event before"
    case .objection(let log, let seq, let why): "log \(log), event \(seq): it may not be there (\(why))"
    case .keyUnknown(let log, let seq, let key):
      "log \(log), event \(seq): it is signed with the key \(key), which is not on the staff list of this machine"
    case .privateRowMissing(let log, let seq, _): "log \(log), event \(seq): what it commits to is missing"
    case .privateRowDiffers(let log, let seq, _): "log \(log), event \(seq): what it commits to was changed"
    case .privateRowUnknown(let commitment): "no event commits to the private row \(commitment)"
    case .certificateMissing(let log, let seq, let id): "log \(log), event \(seq): certificate \(id) is missing"
    case .certificateDiffers(let log, let seq, let id): "log \(log), event \(seq): certificate \(id) was changed"
    case .certificateUnknown(let id): "no event issued the certificate \(id)"
    case .editionMissing(let edition): "edition \(edition) is missing"
    case .editionDamaged(let edition): "edition \(edition) was changed"
    case .courseUnreadable(let edition): "edition \(edition) holds no course that can be read"
    case .attemptUnreadable(let id, let why): "attempt \(id) cannot be read (\(why))"
    case .formDiffers(let id): "attempt \(id) asks what its edition does not hold"
    case .replayRefused(let id, let why): "attempt \(id) cannot be replayed (\(why))"
    case .completionMissing(let id): "attempt \(id) was handed in and not completed"
    case .completionUnfounded(let point, let id):
      "log \(point.log), event \(point.seq): attempt \(id) has no ground to be completed"
    case .outcomeDiffers(let point, let recorded, let derived):
      "log \(point.log), event \(point.seq): it says \(recorded.result.rawValue) with \(recorded.score.earned) of "
        + "\(recorded.score.possible); the answers give \(derived.result.rawValue) with \(derived.score.earned) of "
        + "\(derived.score.possible)"
    case .projectionDiffers(let table, let key): "table \(table), row \(key): it is not what the events make"
    }
  }
}
