/// A QR code (ISO/IEC 18004) of a short text in bytes, with error correction of level M.
struct QRCode: Sendable {
  /// The modules, row by row; true is dark.
  let modules: [[Bool]]

  /// How the codewords of a version are divided: those for errors in each block, and the data of each block.
  private static let versions: [(errors: Int, blocks: [Int])] = [
    (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]),
    (18, [31, 31, 31, 31]), (22, [38, 38, 39, 39]), (22, [36, 36, 36, 37, 37]), (26, [43, 43, 43, 43, 44]),
  ]

  /// The code of a text; nil if it is too long.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let fitting = Self.versions.indices.first { index in
      bytes.count + (index < 9 ? 2 : 3) <= Self.versions[index].blocks.reduce(0, +)
    }
    guard let index = fitting else { return nil }
    let codewords = Self.codewords(bytes, version: index + 1, Self.versions[index])
    let drawn = (0..<8).map { QRMatrix(version: index + 1, codewords: codewords, mask: $0) }
    guard let best = drawn.min(by: { $0.penalty < $1.penalty }) else { return nil }
    modules = best.dark
  }

  /// The code as a picture, dark on light whatever the colours of the page.
  func svg(label: String) -> HTML {
    let quiet = 4
    let size = modules.count + 2 * quiet
    let path = modules.enumerated().map { y, row in
      row.enumerated().map { x, isDark in isDark ? "M\(x + quiet) \(y + quiet)h1v1h-1z" : "" }.joined()
    }.joined()
    return """
      <svg class="qr" viewBox="0 0 \(size) \(size)" role="img" aria-label="\(text: label)" shape-rendering="crispEdges">\
      <path d="\(text: path)"/></svg>
      """
  }

  // MARK: Codewords

  /// The data in blocks with their error correction, interleaved.
  private static func codewords(
    _ bytes: [UInt8], version: Int, _ form: (errors: Int, blocks: [Int])
  ) -> [UInt8] {
    var bits = QRBits()
    bits.append(0b0100, 4)
    bits.append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { bits.append(Int(byte), 8) }
    let data = bits.padded(to: form.blocks.reduce(0, +))
    var blocks: [[UInt8]] = []
    var start = 0
    for length in form.blocks {
      blocks.append(Array(data[start..<start + length]))
      start += length
    }
    let errors = blocks.map { GaloisField.remainder(of: $0, degree: form.errors) }
    return interleaved(blocks) + interleaved(errors)
  }

  private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
    let longest = blocks.map(\.count).max() ?? 0
    return (0..<longest).flatMap { index in blocks.compactMap { index < $0.count ? $0[index] : nil } }
  }
}

/// Bits one after the other.
private struct QRBits {
  private var bits: [Bool] = []

  mutating func append(_ value: Int, _ count: Int) {
    for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
  }

  /// The bits as codewords, filled up as the standard has it.
  func padded(to count: Int) -> [UInt8] {
    var bits = self.bits + [Bool](repeating: false, count: min(4, count * 8 - self.bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    for pad in 0..<max(0, count - bytes.count) { bytes.append(pad % 2 == 0 ? 0xEC : 0x11) }
    return bytes
  }
}

/// The field of 256 elements in which error correction is reckoned.
private enum GaloisField {
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (result, left, right) = (0, Int(left), Int(right))
    while right > 0 {
      if right & 1 == 1 { result ^= left }
      left <<= 1
      if left & 0x100 != 0 { left ^= 0x11D }
      right >>= 1
    }
    return UInt8(result)
  }

  /// The remainder of the data by the generator polynomial of a degree.
  static func remainder(of data: [UInt8], degree: Int) -> [UInt8] {
    var generator: [UInt8] = [UInt8](repeating: 0, count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        generator[index] = product(generator[index], root)
        if index + 1 < degree { generator[index] ^= generator[index + 1] }
      }
      root = product(root, 2)
    }
    var rest = [UInt8](repeating: 0, count: degree)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in 0..<degree { rest[index] ^= product(generator[index], factor) }
    }
    return rest
  }
}
