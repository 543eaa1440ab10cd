/// A name in French with its article, so that it can be put behind “de” and “à”.
struct FrenchName: Sendable, Equatable {
  /// The article that a name takes in a sentence.
  enum Article: String, Sendable {
    case le, la, les
    /// Before a vowel or a mute h.
    case elided = "l’"
    case none = ""
  }

  /// The name as it stands behind its article.
  var name: String
  /// The article.
  var article: Article

  /// A name with that article.
  init(_ name: String, _ article: Article) { (self.name, self.article) = (name, article) }

  /// A name as lists print it: “Chili (le)”, “Cuba”, “Iran (République islamique d’)”.
  init(printed: String) {
    guard printed.hasSuffix(")"), let open = printed.lastIndex(of: "("), open > printed.startIndex else {
      self.init(printed, .none)
      return
    }
    let head = printed[..<open].drop { $0 == " " }.trimmedAtEnd
    let bracket = String(printed[printed.index(after: open)...].dropLast())
    if let article = Article(rawValue: bracket) {
      self.init(head, article)
    } else {
      let name = bracket.hasSuffix("’") ? bracket + head : "\(bracket) \(head)"
      self.init(name, FrenchName.articles[String(bracket.prefix { $0 != " " })] ?? .none)
    }
  }

  /// The articles of the nouns by which States are called in full.
  private static let articles: [String: Article] = [
    "République": .la, "Royaume": .le, "État": .elided, "États": .les, "Fédération": .la,
  ]

  /// In a sentence: l’Albanie, le Chili, Cuba.
  var definite: String {
    switch article {
    case .le, .la, .les: "\(article.rawValue) \(name)"
    case .elided: "l’\(name)"
    case .none: name
    }
  }

  /// As what something belongs to: de l’Albanie, du Chili, des États-Unis d’Amérique, d’Haïti, de Cuba.
  var genitive: String {
    switch article {
    case .le: "du \(name)"
    case .les: "des \(name)"
    case .la, .elided: "de \(definite)"
    case .none: FrenchName.isElidedBefore(name) ? "d’\(name)" : "de \(name)"
    }
  }

  /// As what something is done to: à l’Assemblée générale, au Conseil, aux États Membres.
  var dative: String {
    switch article {
    case .le: "au \(name)"
    case .les: "aux \(name)"
    case .la, .elided, .none: "à \(definite)"
    }
  }

  /// Whether it begins with a vowel or a mute h; of the names without article only Haïti has one.
  private static func isElidedBefore(_ name: String) -> Bool {
    guard let first = name.first else { return false }
    return "AÂÀEÉÈÊIÎOÔUÛYaâàeéèêiîoôuûy".contains(first) || name.hasPrefix("Haïti")
  }
}

extension StringProtocol {
  /// Without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }
}
