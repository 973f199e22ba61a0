import Testing

@testable import Credentials

struct TreeHashTests {
  @Test func theRootOfTwoLinesIsTheGoldenOne() {
    var tree = TreeHash()
    for line in Golden.lineHashes { tree.append(line) }
    #expect(tree.root == Golden.root)
    #expect(tree.count == 2)
  }

  @Test func theRootOfNothingIsTheHashOfNothing() {
    #expect(TreeHash().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func theRootOfOneLeafIsTheLeaf() {
    var tree = TreeHash()
    tree.append(Golden.root)
    #expect(tree.root == Golden.root)
  }

  @Test(arguments: 1...40)
  func streamsToTheRootThatTheStandardDefines(count: Int) {
    let leaves = (0..<count).map { Digest(of: [0, UInt8($0)]) }
    var tree = TreeHash()
    for leaf in leaves { tree.append(leaf) }
    #expect(tree.root == definition(leaves[...]))
  }

  /// RFC 6962, 2.1: split at the largest power of two below the count.
  private func definition(_ leaves: ArraySlice<Digest>) -> Digest {
    if leaves.count == 1, let leaf = leaves.first { return leaf }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return Digest(of: [1] + definition(leaves[..<middle]).bytes + definition(leaves[middle...]).bytes)
  }
}
