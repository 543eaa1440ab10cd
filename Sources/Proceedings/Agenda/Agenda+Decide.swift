extension Agenda {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case itemListed(Int, title: String)
    case noItem(Int, items: [Int])
    case subitemOutOfOrder(letter: String, expected: String)
    case subitemListed(Int, letter: String)
    case alreadyAdopted(RoomTime)
    case nothingToAdopt
    case documentListed(String)
    case alreadyConsidered(Int)
    case noSubitem(Int, letter: String, count: Int)

    public var fact: String {
      switch self {
      case .itemListed(let number, let title): "Item \(number) is already on the agenda: “\(title)”."
      case .noItem(let number, let items):
        items.isEmpty
          ? "Item \(number) is not on the agenda, which is still empty."
          : "Item \(number) is not on the agenda, which has items \(items[0]) to \(items[items.count - 1])."
      case .subitemOutOfOrder(let letter, let expected):
        "The next sub-item is (\(expected)), not (\(letter))."
      case .subitemListed(let item, let letter): "Sub-item (\(letter)) of item \(item) is already listed."
      case .alreadyAdopted(let time): "The agenda was adopted on \(time.day) at \(time.clock)."
      case .nothingToAdopt: "There is no agenda to adopt: no item is listed."
      case .documentListed(let symbol): "\(symbol) is already listed."
      case .alreadyConsidered(let item): "Item \(item) has been considered in this session."
      case .noSubitem(let item, let letter, 0): "Item \(item) has no sub-items, so none is (\(letter))."
      case .noSubitem(let item, let letter, let count):
        "Item \(item) has no sub-item (\(letter)): its last is (\(Agenda.letter(count - 1)))."
      }
    }
    public var rule: Rule? {
      switch self {
      case .itemListed, .noItem, .alreadyAdopted, .nothingToAdopt, .alreadyConsidered: .agendaAdopted
      case .subitemOutOfOrder, .subitemListed, .documentListed, .noSubitem: nil
      }
    }
    public var remedy: String? {
      switch self {
      case .itemListed: "Give the new item another number, or correct the event that listed it."
      case .noItem: "Use the number of an item on the agenda (“show agenda”)."
      case .subitemOutOfOrder: "Name the sub-item by one small letter."
      case .subitemListed: "Give the new sub-item another letter, or correct the event that listed it."
      case .alreadyAdopted: "Nothing more is needed."
      case .nothingToAdopt: "List the items first: item 1 \"Election of officers\"."
      case .alreadyConsidered: "Adjourn its consideration instead: adjourn item."
      case .noSubitem(let item, let letter, _):
        "Check the letter, or list the sub-item: item \(item) (\(letter)) \"Title\"."
      case .documentListed: "Correct the event that listed it if an item is missing."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .listItem(let item):
      if let other = self.item(item.number) { throw .itemListed(item.number, title: other.title) }
      return [.itemListed(item)]
    case .addSubitem(let subitem):
      guard let item = item(subitem.item) else { throw .noItem(subitem.item, items: numbers) }
      // A body may take up some sub-items of an item alone, so that letters are missing between them.
      guard let index = Agenda.index(ofLetter: subitem.letter) else {
        throw .subitemOutOfOrder(letter: subitem.letter, expected: Agenda.letter(item.subitems.count))
      }
      if item.hasSubitem(index) { throw .subitemListed(item.number, letter: subitem.letter) }
      return [.subitemListed(subitem)]
    case .issueProvisional(let provisional):
      return [.provisionalIssued(provisional)]
    case .adopt(let adoption):
      if let adopted { throw .alreadyAdopted(adopted.moment.time) }
      guard !items.isEmpty else { throw .nothingToAdopt }
      return [.adopted(Adoption(asAmended: adoption.asAmended || !changes.isEmpty))]
    case .listDocument(let document):
      if !document.symbol.isEmpty, documents.contains(where: { $0.fact.symbol == document.symbol }) {
        throw .documentListed(document.symbol)
      }
      if let missing = document.items.first(where: { item($0) == nil }) {
        throw .noItem(missing, items: numbers)
      }
      return [.documentListed(document)]
    case .nameListOfDocuments(let list):
      return [.listOfDocumentsNamed(list)]
    case .change(let change): return [try event(of: change)]
    case .takeNote(let noting): return [.documentsNoted(noting)]
    case .approveWork(let work): return [.workApproved(work)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .itemListed(let item):
      insert(item)
      if adopted != nil { itemsAdopted = Agenda.inserting(item, into: itemsAdopted) }
    case .subitemListed(let subitem):
      guard var item = item(subitem.item) else { return }
      guard let index = Agenda.index(ofLetter: subitem.letter) else { return }
      while item.subitems.count <= index { item.subitems.append("") }
      item.subitems[index] = subitem.title
      insert(item)
    case .provisionalIssued(let document): provisional = Dated(document, at: moment)
    case .adopted(let adoption):
      adopted = Dated(adoption, at: moment)
      itemsAdopted = items
    case .documentListed(let document): documents.append(Dated(document, at: moment))
    case .listOfDocumentsNamed(let list): listOfDocuments = Dated(list, at: moment)
    case .itemAdded(let item): evolve(by: .addition(item), at: moment)
    case .itemDeleted(let deletion): evolve(by: .deletion(deletion), at: moment)
    case .itemDeferred(let deferral): evolve(by: .deferral(deferral), at: moment)
    case .itemAmended(let amendment): evolve(by: .amendment(amendment), at: moment)
    case .documentsNoted(let noting): noted.append(Dated(noting, at: moment))
    case .workApproved(let work): workApproved.append(Dated(work, at: moment))
    }
  }

  var numbers: [Int] { items.map(\.number) }

  private mutating func insert(_ item: Item) {
    items = Agenda.inserting(item, into: items)
    if itemAsAdopted(item.number) != nil { itemsAdopted = Agenda.inserting(item, into: itemsAdopted) }
  }

  /// The items with that one in its place.
  static func inserting(_ item: Item, into items: [Item]) -> [Item] {
    (items.filter { $0.number != item.number } + [item]).sorted { $0.number < $1.number }
  }

  /// The letter of a sub-item, counted from 0.
  public static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(97 + index) else { return "z\(index)" }
    return String(Character(scalar))
  }
}

extension Agenda.Event {
  /// The command that would record the same again.
  var command: Agenda.Command {
    switch self {
    case .itemListed(let fact): .listItem(fact)
    case .subitemListed(let fact): .addSubitem(fact)
    case .provisionalIssued(let fact): .issueProvisional(fact)
    case .adopted(let fact): .adopt(fact)
    case .documentListed(let fact): .listDocument(fact)
    case .listOfDocumentsNamed(let fact): .nameListOfDocuments(fact)
    case .itemAdded(let fact): .change(.addition(fact))
    case .itemDeleted(let fact): .change(.deletion(fact))
    case .itemDeferred(let fact): .change(.deferral(fact))
    case .itemAmended(let fact): .change(.amendment(fact))
    case .documentsNoted(let fact): .takeNote(fact)
    case .workApproved(let fact): .approveWork(fact)
    }
  }
}
