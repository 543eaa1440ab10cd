/// The square of a QR code: its fixed patterns, and the codewords around them under a mask.
struct QRMatrix {
  /// The modules, row by row; true is dark.
  private(set) var dark: [[Bool]]
  private var isFixed: [[Bool]]
  private let size: Int

  private static let alignments: [[Int]] = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
  ]

  init(version: Int, codewords: [UInt8], mask: Int) {
    size = 17 + 4 * version
    dark = Array(repeating: Array(repeating: false, count: size), count: size)
    isFixed = dark
    drawPatterns(version: version)
    drawFormat(mask: mask)
    drawVersion(version)
    draw(codewords, mask: mask)
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    dark[y][x] = isDark
    isFixed[y][x] = true
  }

  private mutating func drawPatterns(version: Int) {
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawSquare(x, y, reach: 4, light: [2, 4]) }
    let places = Self.alignments[version - 1]
    for x in places {
      for y in places {
        let isFinder = (x == 6 && y == 6) || (x == 6 && y == size - 7) || (x == size - 7 && y == 6)
        if !isFinder { drawSquare(x, y, reach: 2, light: [1]) }
      }
    }
  }

  /// Rings around a middle, of which some are light.
  private mutating func drawSquare(_ x: Int, _ y: Int, reach: Int, light: Set<Int>) {
    for dy in -reach...reach {
      for dx in -reach...reach { set(x + dx, y + dy, !light.contains(max(abs(dx), abs(dy)))) }
    }
  }

  /// The level of error correction (M is 0) and the mask, twice.
  private mutating func drawFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
    for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
    set(8, size - 8, true)
  }

  private mutating func drawVersion(_ version: Int) {
    guard version >= 7 else { return }
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version << 12 | rest
    for index in 0..<18 {
      let (far, near) = (size - 11 + index % 3, index / 3)
      set(far, near, bits >> index & 1 == 1)
      set(near, far, bits >> index & 1 == 1)
    }
  }

  /// The codewords in columns of two, upwards and downwards in turn.
  private mutating func draw(_ codewords: [UInt8], mask: Int) {
    var index = 0
    for right in stride(from: size - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      for step in 0..<size {
        for x in [right, right - 1] {
          let isUpward = (right + 1) & 2 == 0
          let y = isUpward ? size - 1 - step : step
          guard !isFixed[y][x] else { continue }
          let isSet = index < codewords.count * 8 && codewords[index / 8] >> (7 - index % 8) & 1 == 1
          dark[y][x] = isSet != Self.isInverted(x, y, mask: mask)
          index += 1
        }
      }
    }
  }

  private static func isInverted(_ x: Int, _ y: Int, mask: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// How hard the code is to read: long runs, blocks of one colour, and an uneven share of dark.
  var penalty: Int {
    let columns = (0..<size).map { x in dark.map { $0[x] } }
    let runs = (dark + columns).reduce(0) { sum, line in sum + Self.runs(in: line) }
    var blocks = 0
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let four = [dark[y][x], dark[y][x + 1], dark[y + 1][x], dark[y + 1][x + 1]]
        if Set(four).count == 1 { blocks += 3 }
      }
    }
    let share = dark.reduce(0) { $0 + $1.count { $0 } } * 100 / (size * size)
    return runs + blocks + abs(share - 50) / 5 * 10
  }

  private static func runs(in line: [Bool]) -> Int {
    var (penalty, length) = (0, 0)
    for index in line.indices {
      length = index > 0 && line[index] == line[index - 1] ? length + 1 : 1
      if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
    }
    return penalty
  }
}
