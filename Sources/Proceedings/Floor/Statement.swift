/// Who speaks: a delegation, an official by title, an officer of the body, or somebody in their own name.
public struct Speaker: Sendable, Equatable, Codable {
  /// In which standing somebody speaks.
  public enum Standing: String, Sendable, Codable {
    /// A representative or observer: of a State, of an organization.
    case delegation
    /// An official, named by title and entity.
    case official
    /// An officer of the body itself, named by office.
    case officer
    /// Somebody who speaks in their own name, as special procedures do.
    case ownName
  }

  /// The standing.
  public var standing: Standing
  /// The State or organization spoken for.
  public var participant: ParticipantCode?
  /// The title or office.
  public var title: String?
  /// The person’s name, where the report gives it.
  public var name: String?

  /// A speaker.
  public init(
    standing: Standing, participant: ParticipantCode? = nil, title: String? = nil, name: String? = nil
  ) {
    self.standing = standing
    self.participant = participant
    self.title = title
    self.name = name
  }

  /// The delegation of a State or organization.
  public static func delegation(_ code: ParticipantCode) -> Speaker {
    Speaker(standing: .delegation, participant: code)
  }
}

/// On whose behalf somebody speaks.
public struct Behalf: Sendable, Equatable, Codable {
  /// The group spoken for, where it has a name.
  public var group: ParticipantCode?
  /// The States spoken for, where they are named one by one.
  public var states: [ParticipantCode]
  /// Whether the speaker speaks for itself as well.
  public var also: Bool
  /// Whether it was a statement of its own, beside the one under the speaker’s own name.
  public var separately: Bool
  /// Whether the States are called a group of countries and named in a note.
  public var asGroupOfCountries: Bool

  /// On whose behalf.
  public init(
    group: ParticipantCode? = nil, states: [ParticipantCode] = [], also: Bool = false,
    separately: Bool = false,
    asGroupOfCountries: Bool = false
  ) {
    self.group = group
    self.states = states
    self.also = also
    self.separately = separately
    self.asGroupOfCountries = asGroupOfCountries
  }
}

/// What a statement is for; the report tells it accordingly.
public enum Purpose: Sendable, Equatable, Codable {
  /// A statement on the item.
  case item
  /// An introduction of the item.
  case introductory
  /// At the opening of the session.
  case opening
  /// A guest’s address at the opening of the session.
  case address
  /// At the closure of the session.
  case closing
  /// In exercise of the right of reply, to the statement made in that event where it is tied to one.
  case reply(to: Int?)
  /// A report on behalf of a working group or the like.
  case report(GroupReport)
  /// An account of a workshop held beside the session.
  case workshopReport
  /// Before the action on a proposal.
  case beforeAction(ProposalID)
  /// After the action on a proposal.
  case afterAction(ProposalID)
}

/// How a report refers to a person, in languages in which titles and participles agree.
public enum Pronoun: String, Sendable, Codable, CaseIterable { case her, his, their }

/// A report on the work of a group, by one who has an office in it.
public struct GroupReport: Sendable, Equatable, Codable {
  /// The group, by its name.
  public var group: String
  /// The person’s office in it.
  public var office: String
  /// How to refer to the person.
  public var pronoun: Pronoun
  /// A report on the work of a group.
  public init(group: String, office: String, pronoun: Pronoun) {
    self.group = group
    self.office = office
    self.pronoun = pronoun
  }
}

/// A statement, as it was made in the room.
public struct Statement: Sendable, Equatable, Codable {
  /// How it was delivered.
  public enum Mode: String, Sendable, Codable, CaseIterable {
    /// In the room.
    case room
    /// By a recorded video message or a video link.
    case video
    /// By taking part from elsewhere, as it happens.
    case online
  }

  /// What a delegation dissociates itself from, other than a consensus.
  public enum Dissociation: Sendable, Equatable, Codable {
    /// The whole text.
    case text
    /// A part of it, such as `paragraph 12`.
    case part(String)
  }

  /// What a statement on an action explains.
  public enum Explanation: String, Sendable, Codable, CaseIterable { case vote, position }

  /// What a speaker does in a discussion beside speaking on its subject.
  public enum Part: String, Sendable, Codable, CaseIterable {
    /// Opens the discussion with an address.
    case keynote
    /// Speaks as the State that the subject concerns.
    case concerned
    /// Answers what was asked and said.
    case answering
    /// Concludes.
    case concluding
  }

  /// Who made it.
  public var speaker: Speaker
  /// What it is for.
  public var purpose: Purpose
  /// On whose behalf.
  public var onBehalfOf: [Behalf]
  /// Who aligned with it.
  public var aligned: [ParticipantCode]
  /// How it was delivered.
  public var mode: Mode
  /// Whether its text was put on the session’s website at the speaker’s request.
  public var isOnWebsite: Bool
  /// The category in which the speaker takes the floor; nil where it follows from the record.
  public var category: SpeakerCategory?
  /// The time allowed for this statement alone, in seconds.
  public var seconds: Int?
  /// The language it is made in.
  public var language: String?
  /// Whether the Chair’s leave is presumed, as for a reply of an observer (rule 45).
  public var isByLeave: Bool?
  /// Who decided that the floor was given, where it was not the speaker’s turn or due.
  public var decidedBy: String?
  /// What it explains, where that was said.
  public var explanation: Explanation?
  /// Whether the delegation dissociated itself in it from a consensus, or from what is named.
  public var dissociates: Bool?
  /// What it dissociated itself from, where that is not the consensus.
  public var dissociatesFrom: Dissociation?
  /// The list from which the floor was given, if the purpose does not tell it.
  public var list: SpeakersList.Kind?
  /// The item from whose list the floor was given, if that is not the first of those being considered together.
  public var item: Int?
  /// The part of the speaker in the discussion, if it is not to speak on its subject.
  public var part: Part?
  /// The documents that it introduced, by their symbols or titles.
  public var introduces: [String]?
  /// Whether they were presented, as reports of experts are.
  public var isPresentation: Bool?
  /// What the speaker read out, such as `a message from the Secretary-General`.
  public var reads: String?

  /// A statement.
  public init(
    speaker: Speaker, purpose: Purpose = .item, onBehalfOf: [Behalf] = [], aligned: [ParticipantCode] = [],
    mode: Mode = .room, isOnWebsite: Bool = false, category: SpeakerCategory? = nil, seconds: Int? = nil,
    language: String? = nil, isByLeave: Bool? = nil, decidedBy: String? = nil
  ) {
    self.speaker = speaker
    self.purpose = purpose
    self.onBehalfOf = onBehalfOf
    self.aligned = aligned
    self.mode = mode
    self.isOnWebsite = isOnWebsite
    self.category = category
    self.seconds = seconds
    self.language = language
    self.isByLeave = isByLeave
    self.decidedBy = decidedBy
  }
}
