/// Text as it stands in the query of an address or in a form (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// The text with every byte in hexadecimal digits that is not unreserved, nor one of `further`.
  public static func encoded(_ text: String, keeping further: String = "") -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte < 0x80 && (character.isLetter || character.isNumber || ("-._~" + further).contains(character))
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + digits
    }
  }
}
