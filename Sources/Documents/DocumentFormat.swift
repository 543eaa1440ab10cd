/// How the report or another paper is written.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, json, docx, html, akn, pdf, csv, svg

  /// The formats of the report.
  public static let ofReports: [DocumentFormat] = [.text, .json, .docx, .html, .akn, .pdf]
  /// The formats of other papers; `csv` is for those that are tables, `svg` for charts.
  public static let ofPapers: [DocumentFormat] = [.text, .html, .docx, .pdf, .csv, .svg]

  /// Whether a terminal cannot show it.
  public var isBinary: Bool {
    switch self {
    case .docx, .pdf: true
    case .text, .json, .html, .akn, .csv, .svg: false
    }
  }

  /// The ending of a file’s name.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .akn: "xml"
    case .json, .docx, .html, .pdf, .csv, .svg: rawValue
    }
  }

  /// The media type, with the encoding of a text.
  public var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .json: "application/json"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .html: "text/html; charset=utf-8"
    case .akn: "application/akn+xml"
    case .pdf: "application/pdf"
    case .csv: "text/csv; charset=utf-8"
    case .svg: "image/svg+xml"
    }
  }
}
