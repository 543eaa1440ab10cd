/// The passwords that are tried first, which are refused however long they are (NIST SP 800-63B, section 3.1.1.2).
///
/// Lists of leaked passwords hold few of twelve characters and more, and nearly all of them are made in one of a few
/// ways, so that the ways are refused, and not a list.
enum CommonPasswords {
  /// Words on which most common passwords are built.
  private static let words: Set = [
    "password", "passwort", "passw", "motdepasse", "contrasena", "contraseña", "parol", "пароль", "geheim",
    "secret", "secretary", "secretariat", "welcome", "willkommen", "bienvenue", "letmein", "changeme",
    "change",
    "admin", "administrator", "root", "user", "login", "test", "guest", "default", "master", "iloveyou",
    "sunshine", "princess", "football", "baseball", "superman", "batman", "dragon", "monkey", "shadow",
    "trustno", "whatever", "computer", "internet", "rostrum", "unitednations", "nations", "vienna", "geneva",
    "newyork", "commission", "delegation", "qwerty", "qwertz", "azerty",
  ]
  /// Rows of keys and of letters, along which fingers run.
  private static let rows = [
    "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn",
    "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  ]
  /// The longest piece of which a repetition is as easy to guess as the piece.
  private static let longestUnit = 6

  /// Whether the password of that name is among them.
  static func contain(_ password: String, of name: String) -> Bool {
    let text = password.lowercased()
    let letters = text.filter(\.isLetter)
    let own = name.lowercased().filter(\.isLetter)
    if isRepetition(text) || isRow(text) { return true }
    guard !letters.isEmpty else { return Set(text).count < 6 }
    let isOwn = own.count >= 3 && letters.replacing(own, with: "").count < 4
    return isOwn || rest(of: plain(text)).count < 4
  }

  private static func isRepetition(_ text: String) -> Bool {
    let characters = Array(text)
    return (1...longestUnit).contains { unit in
      unit * 2 <= characters.count
        && characters.indices.allSatisfy { characters[$0] == characters[$0 % unit] }
    }
  }

  private static func isRow(_ text: String) -> Bool {
    rows.contains { row in row.contains(text) || String(row.reversed()).contains(text) }
  }

  /// The letters of a text, with the figures and signs that stand for letters read as these.
  private static func plain(_ text: String) -> String {
    let signs: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(text.map { signs[$0] ?? $0 }.filter(\.isLetter))
  }

  /// Takes the common words out of a text, each as often as it comes; the rest remains.
  private static func rest(of text: String) -> String {
    words.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: "") }
  }
}
