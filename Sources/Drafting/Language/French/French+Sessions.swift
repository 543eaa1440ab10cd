import Proceedings

extension French {
  /// A time of day: 10 heures, 15 h 22, midi.
  static func clock(_ time: RoomTime) -> String {
    let minute = time.second / 60 % 60
    if minute > 0 { return "\(time.hour)\(space)h\(space)\(minute < 10 ? "0" : "")\(minute)" }
    return time.hour == 12 ? "midi" : count(time.hour, "heure", "heures")
  }

  /// A number as it stands in a sentence: in words up to nine, in figures from ten; with a feminine noun if it says so.
  static func number(_ number: Int, isFeminine: Bool = false) -> String {
    if number == 1 { return isFeminine ? "une" : "un" }
    return (2...9).contains(number) ? cardinal(number) : "\(number)"
  }

  /// A session by its number: trente-troisième session; by its year: session de 2024.
  static func session(_ number: Int) -> String {
    (1900...2999).contains(number) ? "session de \(number)" : "\(ordinal(number)) session"
  }

  /// What a session is called: trente-troisième session, dixième session extraordinaire; nil if it has a name of its own.
  static func session(_ convened: Arrangements.Convening) -> String? {
    guard convened.called == nil else { return nil }
    let name = session(convened.session)
    switch convened.kind {
    case nil, .resumed: return name
    case .special: return "\(name) extraordinaire"
    case .emergencySpecial: return "\(name) extraordinaire d’urgence"
    case .organizational: return "\(name) d’organisation"
    case .ofSpecialCharacter: return "\(name) à caractère spécial"
    }
  }
}

/// A session as sentences name it, or its continuation.
struct FrenchSession {
  /// “trente-troisième session”.
  let name: String
  /// Whether the part is meant for which it was resumed or reconvened.
  let isContinued: Bool

  /// “sa trente-troisième session”, “la reprise de sa trente-troisième session”.
  var its: String { isContinued ? "la reprise de sa \(name)" : "sa \(name)" }
  /// “la trente-troisième session”, “la reprise de la trente-troisième session”.
  var the: String { isContinued ? "la reprise de la \(name)" : "la \(name)" }
  /// Without an article: “trente-troisième session”, “reprise de la trente-troisième session”.
  var bare: String { isContinued ? "reprise de la \(name)" : name }
}
