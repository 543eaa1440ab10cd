extension Proposal {
  /// What kind of text a proposal is, by the key that the profile of the body gives it.
  public struct Form: RawRepresentable, Sendable, Hashable, Codable, CaseIterable {
    /// The key, such as `resolution`.
    public let rawValue: String
    /// The kind with that key.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A resolution.
    public static let resolution = Form(rawValue: "resolution")
    /// A decision.
    public static let decision = Form(rawValue: "decision")
    /// The kinds that every body has unless its profile names others.
    public static let allCases: [Form] = [.resolution, .decision]
  }
}

extension Body {
  /// A kind of text that the body adopts: what it is called, and how it is numbered.
  public struct TextKind: Sendable, Equatable, Codable {
    /// How the title follows the name.
    public enum Title: String, Sendable, Codable, CaseIterable {
      /// “a resolution entitled “…””.
      case entitled
      /// “agreed conclusions on …”.
      case on
    }

    /// The key under which proposals keep it.
    public var kind: Proposal.Form
    /// The name, such as `resolution` or `statement by the President`.
    public var name: String
    /// The name of several.
    public var plural: String
    /// Whether the name is a plural by itself, as that of agreed conclusions is.
    public var isPlural: Bool?
    /// How the title follows; nil if it stands between quotation marks.
    public var title: Title?
    /// The number of an adopted text, such as `{session}/{number}`; nil if it has none.
    public var numbering: String?
    /// The first number; nil if that is 1.
    public var firstNumber: Int?
    /// Who adopts it in the end, unless the proposal says otherwise; nil for the body itself.
    public var adopter: Proposal.Adopter?
    /// What the body does with it, in the past tense; nil for `adopted`.
    public var verb: String?

    /// A kind of text.
    public init(
      _ kind: Proposal.Form, name: String, plural: String, isPlural: Bool? = nil, title: Title? = nil,
      numbering: String? = nil, firstNumber: Int? = nil, adopter: Proposal.Adopter? = nil,
      verb: String? = nil
    ) {
      self.kind = kind
      self.name = name
      self.plural = plural
      self.isPlural = isPlural
      self.title = title
      self.numbering = numbering
      self.firstNumber = firstNumber
      self.adopter = adopter
      self.verb = verb
    }

    /// The number of an adopted text as it is printed; nil if texts of the kind have none.
    public func label(_ number: Int, session: Int, year: Int) -> String? {
      guard let numbering else { return nil }
      let printed = number.addingReportingOverflow((firstNumber ?? 1) - 1)
      return numbering.replacing("{session}", with: "\(session)").replacing("{year}", with: "\(year)")
        .replacing("{number}", with: "\(printed.overflow ? number : printed.partialValue)")
    }

    /// Resolutions and decisions, as the functional commissions number them.
    public static let usual: [TextKind] = [
      TextKind(.resolution, name: "resolution", plural: "resolutions", numbering: "{session}/{number}"),
      TextKind(.decision, name: "decision", plural: "decisions", numbering: "{session}/{number}"),
    ]
  }

  /// The kinds of texts that the body adopts, in the order of its report.
  public var textKinds: [TextKind] { texts ?? TextKind.usual }

  /// What a kind of text is called here. A kind that the profile does not name goes by its key.
  public func textKind(_ form: Proposal.Form) -> TextKind {
    if let kind = (textKinds + TextKind.usual).first(where: { $0.kind == form }) { return kind }
    let name = form.rawValue.replacing("-", with: " ")
    return TextKind(form, name: name, plural: name)
  }
}

extension Session {
  /// What the kind of a proposal is called in the body.
  public func textKind(of proposal: Proposal) -> Body.TextKind {
    guard let body = body?.fact else {
      return Body.TextKind(
        proposal.form, name: proposal.form.rawValue, plural: "\(proposal.form.rawValue)s",
        numbering: "{session}/{number}")
    }
    return body.textKind(proposal.form)
  }

  /// The number under which an action adopted a text of the body’s own, as it is printed.
  public func label(of action: ActionTaken, on proposal: Proposal) -> String? {
    if let label = action.label { return label }
    guard let given = action.number else { return nil }
    return textKind(of: proposal).label(
      given, session: number ?? 0, year: arrangements.convened?.fact.from.year ?? action.moment.time.day.year)
  }
}
