/// A name in French with its article, so that it can be put behind “de” and “à”.
///
/// A name may have two forms, as an office has whose holder may be a man or a woman: “le Rapporteur ou la Rapporteuse”.
struct FrenchName: Sendable, Equatable {
  /// The article that a name takes in a sentence.
  enum Article: String, Sendable {
    case le, la, les
    /// Before a vowel or a mute h.
    case elided = "l’"
    /// Of whoever may be a man or a woman, and is called the same.
    case either = "le ou la"
    case none = ""

    /// The article in the brackets behind a name; an f follows an elided one of a feminine name.
    fileprivate init?(bracket: String) {
      self.init(rawValue: bracket.hasSuffix(" f") ? String(bracket.dropLast(2)) : bracket)
    }
  }

  private var noun: String
  /// The article.
  var article: Article
  /// Whether participles that agree with it are feminine.
  private(set) var isFeminine: Bool
  /// The other forms of the name, and what follows all of them.
  private var others: [FrenchName] = []
  private var tail = ""

  /// A name with that article.
  init(_ name: String, _ article: Article, isFeminine: Bool? = nil) {
    (noun, self.article) = (name, article)
    self.isFeminine = isFeminine ?? (article == .la)
  }

  /// A name as lists print it: “Chili (le)”, “Cuba”, “Iran (République islamique d’)”; an elided feminine one has an f
  /// behind its article: “Assemblée (l’ f)”. Two forms stand in a row, with what follows both behind the second:
  /// “Directeur (le) / Directrice (la) de la Division des traités”.
  init(printed: String) {
    let forms = printed.split(separator: " / ").map(String.init)
    guard forms.count > 1, let last = forms.last, let end = last.firstIndex(of: ")") else {
      self.init(form: printed)
      return
    }
    self.init(form: forms[0])
    others = (forms.dropFirst().dropLast() + [String(last[...end])]).map(FrenchName.init(form:))
    tail = String(last[last.index(after: end)...])
  }

  private init(form: String) {
    guard let (head, bracket) = FrenchName.bracket(of: form) else {
      self.init(form, .none)
      return
    }
    if let article = Article(bracket: bracket) {
      self.init(head, article, isFeminine: bracket.hasSuffix(" f") ? true : nil)
    } else if let article = FrenchName.articles[String(bracket.prefix { $0 != " " })] {
      self.init(bracket.hasSuffix("’") ? bracket + head : "\(bracket) \(head)", article)
    } else {
      self.init(form, .none)
    }
  }

  /// The articles of the nouns by which States are called in full.
  private static let articles: [String: Article] = [
    "République": .la, "Royaume": .le, "État": .elided, "États": .les, "Fédération": .la,
  ]

  /// What stands in brackets at the end of a name, and what stands before it.
  private static func bracket(of printed: String) -> (head: String, bracket: String)? {
    guard printed.hasSuffix(")"), let open = printed.lastIndex(of: "("), open > printed.startIndex,
      printed[printed.index(before: open)] == " "
    else { return nil }
    let bracket = printed[printed.index(after: open)...].dropLast()
    return (String(printed[..<printed.index(before: open)]), String(bracket))
  }

  /// A name as a list has it that needs no article: “Chili”, “Iran (République islamique d’)”.
  static func inList(printed: String) -> String {
    guard let (head, bracket) = bracket(of: printed), Article(bracket: bracket) != nil else { return printed }
    return head
  }

  /// The name as it stands behind its article.
  var name: String { joined(\.noun) }

  /// In a sentence: l’Albanie, le Chili, Cuba.
  var definite: String { joined(\.ownDefinite) }

  /// As what something belongs to: de l’Albanie, du Chili, des États-Unis d’Amérique, d’Haïti, de Cuba.
  var genitive: String {
    joined { form in
      switch form.article {
      case .le: "du \(form.noun)"
      case .les: "des \(form.noun)"
      case .either: "du ou de la \(form.noun)"
      case .la, .elided: "de \(form.ownDefinite)"
      case .none: FrenchName.isElidedBefore(form.noun) ? "d’\(form.noun)" : "de \(form.noun)"
      }
    }
  }

  /// As what something is done to: à l’Assemblée générale, au Conseil, aux États Membres.
  var dative: String {
    joined { form in
      switch form.article {
      case .le: "au \(form.noun)"
      case .les: "aux \(form.noun)"
      case .either: "au ou à la \(form.noun)"
      case .la, .elided, .none: "à \(form.ownDefinite)"
      }
    }
  }

  /// One of a kind: un Vice-Président, une table ronde, des consultations.
  var indefinite: String {
    joined { form in
      switch form.article {
      case .le: "un \(form.noun)"
      case .la: "une \(form.noun)"
      case .les: "des \(form.noun)"
      case .elided: form.isFeminine ? "une \(form.noun)" : "un \(form.noun)"
      case .either: "un ou une \(form.noun)"
      case .none: form.noun
      }
    }
  }

  /// Behind the “de” of a capacity or of a kind, without its article: “en qualité de Présidente”, “projet d’accord”.
  var bareGenitive: String {
    let name = self.name
    return FrenchName.isElidedBefore(name) ? "d’\(name)" : "de \(name)"
  }

  /// Whether it names a function, as “présidence” does, and not whoever has it.
  var isFunction: Bool { others.isEmpty && article == .la && noun.first?.isLowercase == true }

  private var ownDefinite: String {
    switch article {
    case .le, .la, .les, .either: "\(article.rawValue) \(noun)"
    case .elided: "l’\(noun)"
    case .none: noun
    }
  }

  private func joined(_ form: (FrenchName) -> String) -> String {
    ([self] + others).map(form).joined(separator: " ou ") + tail
  }

  /// Whether it begins with a vowel or a mute h; of the names without article only Haïti has one.
  private static func isElidedBefore(_ name: String) -> Bool {
    guard let first = name.first else { return false }
    return "AÂÀEÉÈÊIÎOÔUÛYaâàeéèêiîoôuûy".contains(first) || name.hasPrefix("Haïti")
  }
}
