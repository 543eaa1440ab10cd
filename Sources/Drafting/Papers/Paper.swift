import Proceedings

/// A paper that follows from the record of a session beside its report: what stands at its head, then its blocks.
///
/// It is a plain value; every format is made of it, and says the same.
public struct Paper: Sendable, Equatable {
  /// The papers that there are, by the names that are typed.
  public enum Kind: String, Sendable, CaseIterable {
    /// The provisional agenda of the next session (rule 9 of the functional commissions).
    case provisionalAgenda = "provisional-agenda"
    /// The list of documents before the body.
    case documents
    /// The list of speakers for a meeting.
    case speakers
    /// The journal’s summary of a meeting.
    case journal
    /// The list of participants.
    case participants
    /// What the Chair says next.
    case chair
    /// The record of the votes.
    case vote
    /// How long was spoken.
    case statistics
  }

  /// What stands at the head of a paper.
  public enum Head: Sendable, Equatable {
    /// That of a document with a symbol.
    case document(Masthead)
    /// The lines of a paper that has none.
    case lines([String])
  }

  /// A block of a paper.
  public enum Block: Sendable, Equatable {
    /// A heading; level 1 is the highest beneath the title.
    case heading(level: Int, String)
    /// A paragraph.
    case paragraph(String)
    /// An entry of a list with its number or letter; level 2 stands beneath level 1. The label may be empty.
    case item(level: Int, label: String, words: String)
    /// Words that are to be spoken.
    case spoken(String)
    /// A table.
    case table(Table)
    /// A chart, whose figures stand in a table before it.
    case chart(Chart)
  }

  /// A table with a row that heads its columns.
  public struct Table: Sendable, Equatable {
    /// What heads a column, how wide it is in parts of the whole, and whether figures stand in it.
    public struct Column: Sendable, Equatable {
      /// Its head.
      public var head: String
      /// Its width, in parts of the sum of all.
      public var width: Int
      /// Whether it holds figures, which are set flush right.
      public var isFigures: Bool
    }
    /// The columns.
    public var columns: [Column]
    /// The rows, a cell for each column.
    public var rows: [[String]]
  }

  /// Bars beside each other, one for each of those who are compared.
  public struct Chart: Sendable, Equatable {
    /// One of those who are compared.
    public struct Bar: Sendable, Equatable {
      /// Who or what it is.
      public var label: String
      /// How long it is, in the unit of the chart.
      public var value: Int
      /// The same as it is printed.
      public var shown: String
      /// To which series it belongs, from 0.
      public var series: Int
    }
    /// What it shows.
    public var title: String
    /// The same in a sentence, for whoever does not see it.
    public var description: String
    /// What the bars are told apart by; one series needs no key.
    public var series: [String]
    /// The bars, from the top.
    public var bars: [Bar]
  }

  /// What a program reads of a paper: columns by name, and rows.
  public struct Records: Sendable, Equatable {
    /// The names of the columns.
    public var columns: [String]
    /// The rows, a field for each column.
    public var rows: [[String]]
  }

  /// Which paper it is.
  public var kind: Kind
  /// What stands at its head.
  public var head: Head
  /// Its title.
  public var title: String
  /// What it consists of.
  public var blocks: [Block]
  /// What a program reads of it; nil where it is no table.
  public var records: Records?
  /// The body, by its name.
  public var body: String
  /// The day of what was last recorded; nil where nothing is.
  public var day: Day?
  /// The version of the session that it was drafted from.
  public var version: Int

  /// The charts, in order.
  public var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { return chart }
      return nil
    }
  }

  /// The symbol, where it is a document.
  public var symbol: String? {
    if case .document(let masthead) = head { return masthead.symbol }
    return nil
  }

  /// The lines of its head, the title left out, in the order in which they are printed.
  public var headLines: [String] {
    switch head {
    case .lines(let lines): lines
    case .document(let head):
      [
        head.organization, head.symbol, head.organ, "Distr.: \(head.distribution)", head.date,
        "Original: \(head.original)", head.body, head.session, head.placeAndDates,
      ] + [head.item, head.itemTitle].compactMap(\.self)
    }
  }
}

extension Paper.Table {
  /// A table under heads; a head that ends in `#` heads figures, and so many parts of the width belong to each.
  init(_ heads: [(String, Int)], _ rows: [[String]]) {
    columns = heads.map { head, width in
      let isFigures = head.hasSuffix("#")
      return Column(head: isFigures ? String(head.dropLast()) : head, width: width, isFigures: isFigures)
    }
    self.rows = rows
  }
}
