/// The questions that are counted, and for each the answers that are told apart: every one has a place, and every
/// answer a cell. Places are given in the order in which questions turn up; they are no part of what is written down.
public struct CountedItems: Sendable {
  public private(set) var ids: [Item.ID] = []
  public private(set) var cells: [Cell] = []
  private var places: [Item.ID: Int] = [:]
  private var firstCells: [Int] = []
  private var sayings: [[Saying: Int]] = []
  private var open: [Bool] = []

  /// Typed answers are without end; an item tells so many apart, and counts further ones as `Saying.other`.
  public static let mostSayings = 2_000

  public init() {}

  public struct Cell: Equatable, Sendable {
    public let item: Int
    public let meaning: Meaning

    public enum Meaning: Equatable, Sendable {
      case asked
      /// Every point was earned.
      case fullMarks
      case saying(Saying)
    }
  }

  public func place(of id: Item.ID) -> Int? { places[id] }

  /// Its place; a new question gets one, and cells for every saying that is known beforehand.
  public mutating func register(_ item: Item) -> Int {
    if let known = places[item.id] { return known }
    let foreseen = item.foreseenSayings
    let place = register(item.id, isOpen: foreseen.isEmpty)
    for saying in foreseen { _ = cell(of: saying, at: place) }
    return place
  }

  /// - Parameter isOpen: People type here, or go ways of their own: what they will say is not known beforehand.
  public mutating func register(_ id: Item.ID, isOpen: Bool) -> Int {
    if let known = places[id] { return known }
    let place = ids.count
    ids.append(id)
    places[id] = place
    firstCells.append(cells.count)
    cells.append(Cell(item: place, meaning: .asked))
    cells.append(Cell(item: place, meaning: .fullMarks))
    sayings.append([:])
    open.append(isOpen)
    return place
  }

  public func isOpen(at place: Int) -> Bool { open[place] }

  /// The cell of those who were asked; the next is that of full marks.
  public func firstCell(at place: Int) -> Int { firstCells[place] }

  public mutating func cell(of saying: Saying, at place: Int) -> Int {
    if let known = sayings[place][saying] { return known }
    if sayings[place].count >= Self.mostSayings, saying != .other { return cell(of: .other, at: place) }
    sayings[place][saying] = cells.count
    cells.append(Cell(item: place, meaning: .saying(saying)))
    return cells.count - 1
  }

  /// In the order in which they turned up; the foreseen ones first, as they are written.
  public func sayings(at place: Int) -> [(saying: Saying, cell: Int)] {
    sayings[place].map { (saying: $0.key, cell: $0.value) }.sorted { $0.cell < $1.cell }
  }
}
