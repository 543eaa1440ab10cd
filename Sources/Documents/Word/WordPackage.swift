import Drafting

/// What holds the parts of a Word document together, and what it says of itself.
struct WordPackage {
  let edition: Edition
  let hasTheme: Bool

  /// The names of the properties by which a document that comes back is known.
  enum Property: String, CaseIterable {
    case session = "Rostrum session"
    case version = "Rostrum version"
    case chapter = "Rostrum chapter"
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The kinds of the parts.
  func contentTypes() -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element("Types", ["xmlns": WordNamespace.contentTypes]) { markup in
      markup.empty(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      markup.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
      var parts = ["document": "document.main", "styles": "styles", "numbering": "numbering"]
        .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
      parts += [("settings", "settings"), ("footnotes", "footnotes")]
      parts += (1...3).flatMap { [("header\($0)", "header"), ("footer\($0)", "footer")] }
      for (name, type) in parts {
        markup.empty(
          "Override", ["PartName": "/word/\(name).xml", "ContentType": "\(WordPackage.word).\(type)+xml"])
      }
      markup.empty(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
      markup.empty(
        "Override",
        [
          "PartName": "/docProps/custom.xml",
          "ContentType": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        ])
      if hasTheme {
        markup.empty(
          "Override",
          [
            "PartName": "/word/theme/theme1.xml",
            "ContentType": "application/vnd.openxmlformats-officedocument.theme+xml",
          ])
      }
    }
    return Array(markup.text.utf8)
  }

  /// What the file consists of.
  func relationships() -> [UInt8] {
    relationships([
      ("rId1", "\(WordPackage.office)/relationships/officeDocument", "word/document.xml"),
      ("rId2", "\(WordPackage.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("rId3", "\(WordPackage.office)/relationships/custom-properties", "docProps/custom.xml"),
    ])
  }

  /// What the document refers to.
  func documentRelationships() -> [UInt8] {
    let base = "\(WordPackage.office)/relationships"
    var all = ["styles", "numbering", "settings", "footnotes"].map {
      ("rId\($0)", "\(base)/\($0)", "\($0).xml")
    }
    all += (1...3).flatMap {
      [
        ("rIdHeader\($0)", "\(base)/header", "header\($0).xml"),
        ("rIdFooter\($0)", "\(base)/footer", "footer\($0).xml"),
      ]
    }
    if hasTheme { all.append(("rIdTheme", "\(base)/theme", "theme/theme1.xml")) }
    return relationships(all)
  }

  private func relationships(_ all: [(String, String, String)]) -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element("Relationships", ["xmlns": WordNamespace.packageRelationships]) { markup in
      for (id, type, target) in all {
        markup.empty("Relationship", ["Id": id, "Type": type, "Target": target])
      }
    }
    return Array(markup.text.utf8)
  }

  /// Title, language and day.
  func core() -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(WordPackage.package)/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { markup in
      markup.element("dc:title", words: edition.title)
      markup.element("dc:creator", words: edition.masthead?.body ?? "Secretariat")
      if let day = edition.masthead?.day {
        markup.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], words: "\(day)T00:00:00Z")
      }
      markup.element("dc:language", words: "en-GB")
    }
    return Array(markup.text.utf8)
  }

  /// From which session, version and chapter it was made.
  func custom() -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element(
      "Properties",
      [
        "xmlns": "\(WordPackage.office)/custom-properties",
        "xmlns:vt": "\(WordPackage.office)/docPropsVTypes",
      ]
    ) { markup in
      for (index, property) in Property.allCases.enumerated() {
        let value =
          switch property {
          case .session: edition.session
          case .version: "\(edition.report.version)"
          case .chapter: edition.isWhole ? "" : edition.report.chapters.first?.numeral ?? ""
          }
        markup.element(
          "property",
          [
            "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "\(index + 2)",
            "name": property.rawValue,
          ]
        ) { $0.element("vt:lpwstr", words: value) }
      }
    }
    return Array(markup.text.utf8)
  }
}
