extension ReportWork {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case emptyText
    case unnamedParagraph
    case notReworded(String)
    case alreadyJoined(String)
    case amendedByBody(String)
    case noChapter(String, chapters: Int)
    case symbolTaken(DocumentSymbol, chapter: String)
    case alreadyIntroduced(RoomTime)
    case chapterAlreadyAdopted(String, on: RoomTime)
    case reportAlreadyAdopted(RoomTime)
    case nothingCirculated
    case editedSince(Int)
    case noSubitem(Int, item: Int, subitems: Int)
    case noPanel(Int, item: Int, panels: Int)

    public var fact: String {
      switch self {
      case .emptyText: "There is no text."
      case .unnamedParagraph: "It is not said which paragraph is meant."
      case .notReworded: "That paragraph stands as it was drafted."
      case .alreadyJoined: "That paragraph is already joined to the one before."
      case .amendedByBody: "That paragraph stands as the body amended it."
      case .noChapter(let chapter, let chapters):
        "The report has no chapter \(chapter), but \(chapters) chapters."
      case .symbolTaken(let symbol, let chapter): "\(symbol) is the draft of chapter \(chapter)."
      case .alreadyIntroduced(let time):
        "The draft report was introduced on \(time.day) at \(time.clock)."
      case .chapterAlreadyAdopted(let chapter, let time):
        "Chapter \(chapter) was adopted on \(time.day) at \(time.clock)."
      case .reportAlreadyAdopted(let time): "The report was adopted on \(time.day) at \(time.clock)."
      case .noPanel(let panel, let item, let panels):
        "Item \(item) has no panel or other discussion \(panel), but \(panels)."
      case .nothingCirculated: "No chapter of the draft report is recorded as circulated."
      case .noSubitem(let subitem, let item, let subitems):
        subitems == 0
          ? "Item \(item) has no sub-items."
          : "Item \(item) has no sub-item (\(Agenda.letter(subitem))); its last is (\(Agenda.letter(subitems - 1)))."
      case .editedSince(let version):
        version == 0
          ? "What stood there was taken back meanwhile."
          : "Somebody else wrote there meanwhile, in event \(version)."
      }
    }
    public var rule: Rule? { nil }
    public var remedy: String? {
      switch self {
      case .emptyText: "Type the text between quotation marks."
      case .unnamedParagraph: "Name the paragraph by its number or by its name in the report."
      case .notReworded, .alreadyJoined: "Nothing more is needed."
      case .amendedByBody: "Undo the amendment if it was recorded in error, or reword the paragraph."
      case .noChapter: "Use its Roman numeral: circulate chapter III as L.1/Add.2."
      case .symbolTaken: "Check the symbol, or undo the other entry."
      case .alreadyIntroduced, .chapterAlreadyAdopted: "Undo that first if it was recorded in error."
      case .reportAlreadyAdopted: "Reword the paragraph: the change is shown as made since the adoption."
      case .nothingCirculated: "Name the documents: adopt report L.1, L.1/Add.1–7."
      case .noSubitem: "Leave the letter out, or list the sub-item first: item N (a) \"Title\"."
      case .noPanel: "Count those under the item from 1, or leave the panel out."
      case .editedSince: "Put the two texts together, and save again."
      }
    }
  }
}
