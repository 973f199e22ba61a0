import Testing

@testable import Records

@Suite struct TreeRootTests {
  /// RFC 6962, 2.1, as it is written there.
  private func root(_ leaves: ArraySlice<SHA256>) -> SHA256 {
    guard leaves.count > 1 else { return leaves.first ?? SHA256(of: []) }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return TreeRoot.node(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
  }

  @Test(arguments: 0...40) func isTheRootOfTheStandard(count: Int) {
    let leaves = (0..<count).map { SHA256(of: [UInt8($0)]) }
    var tree = TreeRoot()
    for leaf in leaves { tree.append(leaf) }
    #expect(tree.hash == root(leaves[...]))
  }

  @Test func ofNothingIsTheHashOfNothing() {
    #expect(TreeRoot().hash.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
