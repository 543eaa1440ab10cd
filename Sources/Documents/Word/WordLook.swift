/// How a Word document looks: its styles and its page, those of the program or of a template.
struct WordLook: Equatable {
  /// The part with the styles.
  let styles: String
  /// The part with the theme that the styles of a template refer to.
  let theme: [UInt8]?
  /// The size of the page and its margins.
  let page: String
  private let identifiers: [WordStyle: String]

  /// The identifier of a style.
  func identifier(_ style: WordStyle) -> String { identifiers[style] ?? style.identifier }

  /// The look that the program has by itself: A4, a serif face, ten points; words are in the language.
  static func standard(language: String = "en-GB") -> WordLook {
    var styles = Markup(declared: true)
    styles.open("w:styles", ["xmlns:w": WordNamespace.main])
    styles.raw(
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
        + "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
        + "<w:lang w:val=\"\(language)\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault>"
        + "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"atLeast\"/></w:pPr></w:pPrDefault></w:docDefaults>")
    for style in WordStyle.allCases {
      styles.raw(style.definition(identifier: style.identifier, normal: WordStyle.normal.identifier))
    }
    styles.close("w:styles")
    let page =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1134\" w:bottom=\"1134\" "
      + "w:left=\"1134\" w:header=\"850\" w:footer=\"567\" w:gutter=\"0\"/>"
    return WordLook(styles: styles.text, theme: nil, page: page, identifiers: [:])
  }
}

extension WordLook {
  /// The look of a template: its styles by their names, with those that it lacks added, and its page.
  init(template bytes: [UInt8]) throws(WordTemplateError) {
    do {
      try self.init(of: try WordFile(bytes))
    } catch {
      throw WordTemplateError(error)
    }
  }

  /// The look of a document that was opened.
  private init(of file: WordFile) throws(WordFile.Fault) {
    let (own, known) = try WordLook.styles(in: file)
    var identifiers: [WordStyle: String] = [:]
    var added = ""
    for style in WordStyle.allCases {
      if let identifier = known[style.name.lowercased()] {
        identifiers[style] = identifier
      } else {
        let isTaken = known.values.contains(style.identifier)
        let identifier = isTaken ? "Rostrum\(style.identifier)" : style.identifier
        identifiers[style] = identifier
        added += style.definition(identifier: identifier, normal: identifiers[.normal] ?? "Normal")
      }
    }
    styles = own.replacing("</w:styles>", with: added + "</w:styles>")
    theme = file.part("word/theme/theme1.xml")
    page = try WordLook.page(in: file) ?? WordLook.standard().page
    self.identifiers = identifiers
  }

  /// The part with the styles as text, and the identifiers of those in it by their names.
  private static func styles(in file: WordFile) throws(WordFile.Fault) -> (String, [String: String]) {
    let name = "word/styles.xml"
    guard let part = file.part(name) else { throw .missingPart(name) }
    guard let text = String(validating: part, as: UTF8.self), text.contains("</w:styles>") else {
      throw .brokenPart(name, "it is no list of styles in UTF-8")
    }
    var known: [String: String] = [:]
    var identifier: String?
    try file.read(name) { token in
      guard case .start(let name, let attributes, _) = token else { return }
      if name == "w:style" { identifier = attributes["w:styleId"] }
      if name == "w:name", let style = attributes["w:val"]?.lowercased(), known[style] == nil {
        known[style] = identifier
      }
    }
    return (text, known)
  }

  /// The size of the page and its margins, as the last section has them.
  private static func page(in file: WordFile) throws(WordFile.Fault) -> String? {
    var size: String?
    var margins: String?
    try file.read(WordFile.document) { token in
      guard case .start(let name, let attributes, _) = token else { return }
      guard name == "w:pgSz" || name == "w:pgMar" else { return }
      let pairs = attributes.sorted { $0.key < $1.key }
        .map { " \($0.key)=\"\(Markup.escaped($0.value))\"" }.joined()
      if name == "w:pgSz" { size = "<\(name)\(pairs)/>" } else { margins = "<\(name)\(pairs)/>" }
    }
    guard let size, let margins else { return nil }
    return size + margins
  }
}

/// Why a file cannot be the template of a Word document.
public enum WordTemplateError: Error, Sendable, Equatable, CustomStringConvertible {
  /// It is no Word document.
  case notADocument(String)
  /// It has no styles.
  case noStyles
  /// A part of it cannot be read.
  case brokenPart(String, String)

  init(_ fault: WordFile.Fault) {
    self =
      switch fault {
      case .notADocument(let reason): .notADocument(reason)
      case .missingPart: .noStyles
      case .brokenPart(let part, let reason): .brokenPart(part, reason)
      }
  }

  /// What is wrong, and what to do.
  public var description: String {
    let remedy = "Save it in Word as a .docx."
    return switch self {
    case .notADocument(let reason): "The template is no Word document: \(reason). \(remedy)"
    case .noStyles: "The template has no styles. \(remedy)"
    case .brokenPart(let part, let reason): "The template is damaged, in \(part): \(reason). \(remedy)"
    }
  }
}

/// The namespaces of the parts of a Word document (ECMA-376, transitional).
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}
