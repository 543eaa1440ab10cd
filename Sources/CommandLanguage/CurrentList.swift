import Proceedings

/// The list that inscriptions go to where none is named.
public struct CurrentList: Sendable {
  /// Which one; nil where no item is being considered.
  public var name: SpeakersLists.Name?
  /// As it stands; nil where nothing was asked of it yet.
  public var list: SpeakersList?

  /// How a line names it: nothing for the list of the discussion.
  public var clause: String {
    guard let kind = name?.kind, kind != .discussion else { return "" }
    return CommandLanguage.listKinds.first { $0.kind == kind }.map { " on \($0.words)" } ?? ""
  }
}

extension Session {
  /// The replies asked for on the items being considered, in order.
  public var repliesWaiting: [SpeakersList.Inscription] {
    let items = meetings.current.map { [$0.item] + $0.with } ?? []
    return items.flatMap { lists[.init(item: $0, kind: .rightOfReply)]?.waiting ?? [] }
  }

  /// The line that gives the floor to whoever is next: from the list in use, or for a reply if nobody waits on it.
  public var lineForNext: String {
    let current = currentList
    if current.list?.waiting.isEmpty != false, !repliesWaiting.isEmpty { return "next reply" }
    switch current.name?.kind {
    case .explanationsBefore, .explanationsAfter, .closing: return "next" + current.clause
    case nil, .generalDebate, .discussion, .panel, .rightOfReply, .pointsOfOrder: return "next"
    }
  }

  /// The list on the item that is in use: that of the panel or after the action while it is the time for it, and
  /// otherwise the first that is open, or on which anybody waits.
  public var currentList: CurrentList {
    guard let item = meetings.current?.item else { return CurrentList() }
    let after: [SpeakersList.Kind] = floor.place.afterAction == nil ? [] : [.explanationsAfter]
    let panel: [SpeakersList.Kind] = floor.place.panel == nil ? [] : [.panel]
    let kinds =
      panel + after + [
        .discussion, .generalDebate, .panel, .explanationsBefore, .explanationsAfter, .closing,
      ]
    let names = kinds.map { SpeakersLists.Name(item: item, kind: $0) }
    let open = names.first { lists[$0]?.isOpen == true }
    let name = open ?? names.first { lists[$0]?.waiting.isEmpty == false } ?? .init(item: item)
    return CurrentList(name: name, list: lists[name])
  }
}
