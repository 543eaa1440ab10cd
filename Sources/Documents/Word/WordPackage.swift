import Drafting
import Proceedings

/// What holds the parts of a Word document together, and what it says of itself.
struct WordPackage {
  let about: About
  let hasTheme: Bool
  /// How many charts it has.
  var charts = 0

  /// What a document says of itself.
  struct About {
    var title: String
    var creator: String
    var day: Day?
    /// The language that it is in, as Word names it.
    var language = "en-GB"
    /// From what it was made, for what reads it back; empty where nothing does.
    var provenance: [(Property, String)] = []
  }

  /// The names of the properties by which a document that comes back is known.
  enum Property: String, CaseIterable {
    case session = "Rostrum session"
    case version = "Rostrum version"
    case chapter = "Rostrum chapter"
    case language = "Rostrum language"
    case part = "Rostrum part"
    case symbol = "Rostrum symbol"
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The parts of a document with that body, in the order in which they stand in the file.
  func entries(
    _ parts: WordParts, body: String, look: WordLook, charts: [[UInt8]] = []
  ) -> [ZipArchive.Entry] {
    var entries: [(String, [UInt8])] = [
      ("[Content_Types].xml", contentTypes()), ("_rels/.rels", relationships()),
      ("word/document.xml", parts.document(body)), ("word/_rels/document.xml.rels", documentRelationships()),
      ("word/styles.xml", Array(look.styles.utf8)), ("word/numbering.xml", parts.numbering()),
      ("word/settings.xml", parts.settings()), ("word/footnotes.xml", parts.notes()),
      ("docProps/core.xml", core()), ("docProps/custom.xml", custom()),
    ]
    for (index, kind) in WordParts.Kind.allCases.enumerated() {
      entries.append(("word/header\(index + 1).xml", parts.headerOrFooter("w:hdr", kind)))
      entries.append(("word/footer\(index + 1).xml", parts.headerOrFooter("w:ftr", kind)))
    }
    for (index, chart) in charts.enumerated() { entries.append(("word/charts/chart\(index + 1).xml", chart)) }
    if let theme = look.theme { entries.append(("word/theme/theme1.xml", theme)) }
    return entries.map { ZipArchive.Entry(name: $0.0, bytes: $0.1) }
  }

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
      for chart in 0..<charts {
        let type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        markup.empty(
          "Override", ["PartName": "/word/charts/chart\(chart + 1).xml", "ContentType": type])
      }
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
    all += (0..<charts).map { ("rIdChart\($0 + 1)", "\(base)/chart", "charts/chart\($0 + 1).xml") }
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
      markup.element("dc:title", words: about.title)
      markup.element("dc:creator", words: about.creator)
      if let day = about.day {
        markup.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], words: "\(day)T00:00:00Z")
      }
      markup.element("dc:language", words: about.language)
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
      for (index, (property, value)) in about.provenance.enumerated() {
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

extension Edition {
  /// What its Word document says of itself.
  var about: WordPackage.About {
    WordPackage.About(
      title: title, creator: masthead?.body ?? "Secretariat", day: masthead?.day, language: words.tag,
      provenance: WordPackage.Property.allCases.compactMap { property in
        switch property {
        case .session: (property, session)
        case .version: (property, "\(report.version)")
        case .chapter: (property, isWhole ? "" : report.chapters.first?.numeral ?? "")
        case .language: (property, report.language.rawValue)
        case .part: part == .regular ? nil : (property, part.rawValue)
        case .symbol: givenSymbol.map { (property, $0) }
        }
      })
  }
}
