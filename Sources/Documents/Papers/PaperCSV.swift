import Drafting
import ReferenceData

extension Paper {
  /// The records of the paper as a table; nil if the paper is no table.
  public func csv(for reader: CSV.Reader = .anyProgram) -> String? {
    records.map { CSV.text([$0.columns] + $0.rows, for: reader) }
  }
}
