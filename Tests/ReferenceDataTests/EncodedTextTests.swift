import Testing

@testable import ReferenceData

@Suite struct EncodedTextTests {
  private static let text = "Côte d’Ivoire;Pérou\r\n"

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test func utf8IsReadWithAMarkAndWithout() {
    #expect(EncodedText(Array(Self.text.utf8))?.text == Self.text)
    #expect(EncodedText([0xEF, 0xBB, 0xBF] + Self.text.utf8)?.text == Self.text)
    #expect(EncodedText([])?.text == "")
  }

  @Test func utf16IsReadInBothOrdersWithAMarkAndWithout() {
    for isLittle in [true, false] {
      let bytes = utf16(Self.text, isLittle: isLittle)
      let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let expected: EncodedText.Encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
      #expect(EncodedText(mark + bytes)?.text == Self.text)
      #expect(EncodedText(bytes)?.encoding == expected)
      #expect(EncodedText(mark + bytes.dropLast()) == nil)
    }
  }

  @Test func windows1252IsReadWhereItIsAdmitted() {
    let bytes: [UInt8] =
      Array("C".utf8) + [0xF4] + Array("te d".utf8) + [0x92] + Array("Ivoire ".utf8) + [0x80]
    #expect(EncodedText(bytes) == nil)
    #expect(EncodedText(bytes, admittingWindows: true)?.text == "Côte d’Ivoire €")
  }

  @Test func tabsSeparateFieldsToo() {
    #expect(CSV("a\tb\n1\t2, 3\n").rows.map(\.fields) == [["a", "b"], ["1", "2, 3"]])
    #expect(CSV("a,b;c\n", separator: .semicolon).rows.map(\.fields) == [["a,b", "c"]])
  }
}
