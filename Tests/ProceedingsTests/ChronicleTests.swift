import Testing

@testable import Proceedings

@Suite("A chronicle")
struct ChronicleTests {
  private func chronicle(_ count: Int) -> Chronicle<Int> {
    var chronicle = Chronicle<Int>()
    for number in 0..<count { chronicle.append(number) }
    return chronicle
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 1000])
  func keepsWhatWasAddedInItsOrder(count: Int) {
    #expect(Array(chronicle(count)) == Array(0..<count))
    #expect(chronicle(count).count == count)
    #expect(chronicle(count).last == (count > 0 ? count - 1 : nil))
  }

  @Test(arguments: [0, 62, 63, 64, 65, 127, 128, 129])
  func takesAnEntryOutAndCloses(position: Int) {
    var chronicle = chronicle(130)
    chronicle.remove(at: position)
    var expected = Array(0..<130)
    expected.remove(at: position)
    #expect(Array(chronicle) == expected)
    chronicle.append(130)
    #expect(Array(chronicle) == expected + [130])
  }

  @Test(arguments: [0, 63, 64, 129])
  func changesAnEntryAndLeavesTheCopyAsItWas(position: Int) {
    let copy = chronicle(130)
    var changed = copy
    changed[position] = -1
    #expect(changed[position] == -1)
    #expect(copy == chronicle(130))
    #expect(changed != copy)
  }
}
