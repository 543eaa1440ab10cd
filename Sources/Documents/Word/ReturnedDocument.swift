import Drafting
import Proceedings

/// A document that came back, beside the session that it was made from.
public struct ReturnedDocument: Sendable {
  /// The version that it was made from.
  public let version: Int
  /// The changes in it, beside the report as it is now.
  public let changes: [ResolvedChange]
  /// The parts of it that were passed over, a sentence each.
  public let remarks: [String]

  /// Why a document does not belong to a session.
  public enum Failure: Error, Sendable, Equatable {
    case otherSession(String)
    case otherLanguage(ReportLanguage)
    case unknownVersion(Int, newest: Int)
    case noChapter(String, version: Int)
    case notMade(DocumentError)

    /// The fault of the file of that name, and the remedy.
    public func description(of file: String) -> String {
      switch self {
      case .otherSession(let session): "\(file) was made from the session \(session)."
      case .otherLanguage(let language):
        "\(file) is in the language \(language.rawValue): a rewording is in English. Read back that version."
      case .unknownVersion(let version, let newest):
        "\(file) says that it was made from version \(version), and the log has \(newest) events. "
          + "Read back a document that was made from this log."
      case .noChapter(let numeral, let version):
        "\(file) holds chapter \(numeral), which version \(version) does not have."
      case .notMade(let error): "\(error)"
      }
    }
  }

  /// Holds a document against the session that goes by that name.
  public init(
    _ reading: WordReading, of session: Session, named name: String, symbol: String? = nil
  ) throws(Failure) {
    guard reading.session == name else { throw .otherSession(reading.session) }
    guard reading.language == .english else { throw .otherLanguage(reading.language) }
    guard (1...max(1, session.version)).contains(reading.version) else {
      throw .unknownVersion(reading.version, newest: session.version)
    }
    let edition = try reading.edition(of: session, named: name, symbol: symbol)
    do {
      changes = try reading.changes(since: edition)
        .resolved(in: session, since: reading.version, part: reading.part)
    } catch let error as DocumentError {
      throw .notMade(error)
    } catch {
      throw .notMade(.notWritten("\(error)"))
    }
    (version, remarks) = (reading.version, reading.remarks)
  }
}

extension WordReading {
  /// The edition that was sent out.
  fileprivate func edition(
    of session: Session, named name: String, symbol given: String?
  ) throws(ReturnedDocument.Failure) -> Edition {
    let then = session.asOf(version: version)
    let report = Report.draft(then, part: part)
    let draft = DraftReport(then, report: report)
    guard let numeral = chapter else {
      return .whole(
        report, masthead: draft?.masthead(), session: name, symbol: symbol ?? given, part: part)
    }
    guard let chapter = report.chapters.first(where: { $0.numeral == numeral }) else {
      throw .noChapter(numeral, version: version)
    }
    return .draft(chapter, of: report, masthead: draft?.masthead(of: chapter), session: name, part: part)
  }
}
