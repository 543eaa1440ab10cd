/// The agenda of the session and the documents before the body.
public struct Agenda: Decider {
  /// The items, in the order of their numbers.
  public internal(set) var items: [Item] = []
  /// The document that holds the provisional agenda.
  public internal(set) var provisional: Dated<Provisional>?
  /// When the agenda was adopted.
  public internal(set) var adopted: Dated<Adoption>?
  /// The documents, in the order in which they were listed.
  public internal(set) var documents: [Dated<Document>] = []
  /// The paper that lists the documents.
  public internal(set) var listOfDocuments: Dated<ListOfDocuments>?
  /// What was added, deleted, deferred or amended by decision of the body, in order.
  public internal(set) var changes: [Dated<Change>] = []
  /// The approvals of the organization of work, in order.
  public internal(set) var workApproved: [Dated<OrganizationOfWork>] = []
  /// What the body took note of, in order.
  public internal(set) var noted: [Dated<Noting>] = []
  /// The items as the agenda was adopted; later changes leave them as they were.
  public internal(set) var itemsAdopted: [Item] = []

  /// What an item is for; how it is reported follows from that.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case election, organization, generalDebate, thematicDiscussion, ordinary
    case provisionalAgenda, otherBusiness, adoptionOfReport
  }

  /// An item of the agenda.
  public struct Item: Sendable, Equatable, Codable {
    /// Its number.
    public var number: Int
    /// Its title, without a full stop or colon.
    public var title: String
    /// What it is for.
    public var kind: Kind
    /// Its sub-items' titles; the first is (a).
    public var subitems: [String]
    /// The decision that asked for it, where the report is to name it.
    public var mandate: String?

    /// An item of the agenda.
    public init(
      number: Int, title: String, kind: Kind = .ordinary, subitems: [String] = [], mandate: String? = nil
    ) {
      self.number = number
      self.title = title
      self.kind = kind
      self.subitems = subitems
      self.mandate = mandate
    }
  }
  /// The document that holds the provisional agenda, and who approved it.
  public struct Provisional: Sendable, Equatable, Codable {
    /// Its symbol.
    public var symbol: DocumentSymbol
    /// The parent organ's decision that approved it, by its number.
    public var approvedInDecision: String?
    /// The document and the decision.
    public init(symbol: DocumentSymbol, approvedInDecision: String? = nil) {
      self.symbol = symbol
      self.approvedInDecision = approvedInDecision
    }
  }
  /// The adoption of the agenda.
  public struct Adoption: Sendable, Equatable, Codable {
    /// Whether the provisional agenda was amended before.
    public var asAmended: Bool
    /// An adoption.
    public init(asAmended: Bool = false) { self.asAmended = asAmended }
  }
  /// A document before the body.
  public struct Document: Sendable, Equatable, Codable {
    /// Its symbol, or both symbols of a document that two bodies share, joined as they are printed.
    public var symbol: String
    /// Its title.
    public var title: String
    /// The items that it is before the body for.
    public var items: [Int]
    /// The sub-items of these items that it is for; of an item of which none is named, all.
    public var subitems: [SubitemNumber]?
    /// A document.
    public init(symbol: String, title: String, items: [Int], subitems: [SubitemNumber]? = nil) {
      self.symbol = symbol
      self.title = title
      self.items = items
      self.subitems = subitems
    }
  }
  /// The paper that lists the documents before the body.
  public struct ListOfDocuments: Sendable, Equatable, Codable {
    /// Its symbol.
    public var symbol: DocumentSymbol
    /// That paper.
    public init(symbol: DocumentSymbol) { self.symbol = symbol }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case listItem(Item)
    case addSubitem(Subitem)
    case issueProvisional(Provisional)
    case adopt(Adoption)
    case listDocument(Document)
    case nameListOfDocuments(ListOfDocuments)
    case change(Change)
    case takeNote(Noting)
    case approveWork(OrganizationOfWork)
  }
  /// A sub-item to be added to an item.
  public struct Subitem: Sendable, Equatable, Codable {
    /// The item's number.
    public var item: Int
    /// Its letter, `a` and on.
    public var letter: String
    /// Its title.
    public var title: String
    /// A sub-item.
    public init(item: Int, letter: String, title: String) {
      self.item = item
      self.letter = letter
      self.title = title
    }
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case itemListed(Item)
    case subitemListed(Subitem)
    case provisionalIssued(Provisional)
    case adopted(Adoption)
    case documentListed(Document)
    case listOfDocumentsNamed(ListOfDocuments)
    case itemAdded(Item)
    case itemDeleted(Deletion)
    case itemDeferred(Deferral)
    case itemAmended(Amendment)
    case documentsNoted(Noting)
    case workApproved(OrganizationOfWork)
  }

  public init() {}

  /// The item with that number.
  public func item(_ number: Int) -> Item? { items.first { $0.number == number } }
}
