/// A named style of a Word document, by which editors know what a paragraph is.
enum WordStyle: String, CaseIterable {
  case normal, organization, symbol, organ, mastheadLine, mastheadTitle, title, subtitle, titleLine
  case contentsHeading, contents1, contents2, contents3
  case heading1, heading2, heading3
  case paragraph, plain, item, unlettered, textTitle, text, gap, spoken, cell, headCell
  case footnoteText, header, footer
  case emphasis, footnoteReference, superscript

  /// Its name, as the list of styles shows it.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .organization: "Masthead Organization"
    case .symbol: "Masthead Symbol"
    case .organ: "Masthead Organ"
    case .mastheadLine: "Masthead Line"
    case .mastheadTitle: "Masthead Title"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .titleLine: "Title Page Line"
    case .contentsHeading: "Contents Heading"
    case .contents1: "toc 1"
    case .contents2: "toc 2"
    case .contents3: "toc 3"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .paragraph: "Numbered Paragraph"
    case .plain: "Plain Paragraph"
    case .item: "List Item"
    case .unlettered: "List Line"
    case .textTitle: "Text Title"
    case .text: "Text Paragraph"
    case .gap: "Place To Be Written"
    case .spoken: "Spoken Words"
    case .cell: "Table Cell"
    case .headCell: "Table Head"
    case .footnoteText: "footnote text"
    case .header: "header"
    case .footer: "footer"
    case .emphasis: "Emphasis"
    case .footnoteReference: "footnote reference"
    case .superscript: "Note Mark"
    }
  }

  /// The identifier by which paragraphs refer to it, where no template has another.
  var identifier: String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Whether it is a style of words in a paragraph.
  var isOfCharacters: Bool {
    switch self {
    case .emphasis, .footnoteReference, .superscript: true
    case .normal, .organization, .symbol, .organ, .mastheadLine, .mastheadTitle, .title, .subtitle,
      .titleLine,
      .contentsHeading, .contents1, .contents2, .contents3, .heading1, .heading2, .heading3, .paragraph,
      .plain,
      .item, .unlettered, .textTitle, .text, .gap, .spoken, .cell, .headCell, .footnoteText, .header, .footer:
      false
    }
  }

  /// What paragraphs in it look like, in the order in which the schema has it.
  private var paragraphProperties: String {
    let kept = "<w:keepNext/><w:keepLines/>"
    return switch self {
    case .normal: ""
    case .organization: "<w:spacing w:before=\"0\" w:after=\"60\"/>"
    case .symbol: "<w:spacing w:before=\"0\" w:after=\"60\"/><w:jc w:val=\"right\"/>"
    case .organ: "<w:spacing w:before=\"120\" w:after=\"240\"/>"
    case .mastheadLine: "<w:suppressAutoHyphens/><w:spacing w:before=\"0\" w:after=\"0\"/>"
    case .mastheadTitle: "\(kept)<w:spacing w:before=\"240\" w:after=\"0\"/><w:ind w:left=\"1134\"/>"
    case .title: "\(kept)<w:spacing w:before=\"2400\" w:after=\"240\"/><w:jc w:val=\"left\"/>"
    case .subtitle: "<w:spacing w:before=\"240\" w:after=\"120\"/>"
    case .titleLine: "<w:spacing w:before=\"120\" w:after=\"60\"/>"
    case .contentsHeading: "\(kept)<w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"240\"/>"
    case .contents1: contents(left: 567, hanging: 567, before: 100)
    case .contents2: contents(left: 1134, hanging: 567, before: 20)
    case .contents3: contents(left: 1701, hanging: 567, before: 0)
    case .heading1: "\(kept)<w:spacing w:before=\"480\" w:after=\"240\"/><w:outlineLvl w:val=\"0\"/>"
    case .heading2: heading(before: 360, after: 180, level: 1)
    case .heading3: heading(before: 240, after: 120, level: 2)
    case .paragraph: body
    case .plain: body
    case .item: "<w:spacing w:after=\"80\"/><w:ind w:left=\"2268\" w:right=\"567\" w:hanging=\"567\"/>"
    case .unlettered: "<w:spacing w:after=\"60\"/><w:ind w:left=\"1701\" w:right=\"567\"/>"
    case .textTitle:
      "\(kept)<w:spacing w:before=\"0\" w:after=\"180\"/><w:ind w:left=\"1134\" w:right=\"567\"/>"
    case .text:
      "<w:tabs><w:tab w:val=\"left\" w:pos=\"2268\"/></w:tabs><w:spacing w:after=\"120\"/>"
        + "<w:ind w:left=\"1134\" w:right=\"567\" w:firstLine=\"567\"/><w:jc w:val=\"both\"/>"
    case .gap: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF2CC\"/>" + body
    case .spoken:
      "<w:spacing w:before=\"60\" w:after=\"120\" w:line=\"320\" w:lineRule=\"atLeast\"/>"
        + "<w:ind w:left=\"1134\" w:right=\"567\"/>"
    case .cell: "<w:spacing w:before=\"40\" w:after=\"40\"/>"
    case .headCell: "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/>"
    case .footnoteText:
      "<w:tabs><w:tab w:val=\"left\" w:pos=\"1418\"/></w:tabs><w:spacing w:line=\"220\" w:lineRule=\"atLeast\""
        + " w:after=\"20\"/><w:ind w:left=\"1134\" w:right=\"567\"/>"
    case .header: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>"
    case .footer: "<w:spacing w:before=\"0\" w:after=\"0\"/>"
    case .emphasis, .footnoteReference, .superscript: ""
    }
  }

  /// Text in a column narrower than the page, as the organization’s documents have it.
  private var body: String {
    "<w:spacing w:after=\"120\"/><w:ind w:left=\"1134\" w:right=\"567\"/><w:jc w:val=\"both\"/>"
  }

  private func heading(before: Int, after: Int, level: Int) -> String {
    "<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs>"
      + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
      + "<w:ind w:left=\"1134\" w:right=\"567\" w:hanging=\"567\"/><w:outlineLvl w:val=\"\(level)\"/>"
  }

  private func contents(left: Int, hanging: Int, before: Int) -> String {
    "<w:tabs><w:tab w:val=\"left\" w:pos=\"\(left)\"/>"
      + "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs>"
      + "<w:spacing w:before=\"\(before)\" w:after=\"20\"/>"
      + "<w:ind w:left=\"\(left)\" w:right=\"0\" w:hanging=\"\(hanging)\"/>"
  }

  /// What words in it look like, in the order in which the schema has it.
  private var characterProperties: String {
    switch self {
    case .organization: "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
    case .symbol: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
    case .organ: "<w:b/><w:bCs/><w:sz w:val=\"34\"/><w:szCs w:val=\"34\"/>"
    case .mastheadTitle, .heading2: "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
    case .title: "<w:b/><w:bCs/><w:sz w:val=\"48\"/><w:szCs w:val=\"48\"/>"
    case .subtitle: "<w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
    case .titleLine: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
    case .contentsHeading, .heading1: "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
    case .heading3, .textTitle: "<w:b/><w:bCs/>"
    case .spoken: "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
    case .headCell: "<w:i/><w:iCs/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"
    case .footnoteText: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
    case .header: "<w:b/><w:bCs/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
    case .footer: "<w:b/><w:bCs/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
    case .emphasis: "<w:i/><w:iCs/>"
    case .footnoteReference, .superscript: "<w:vertAlign w:val=\"superscript\"/>"
    case .normal, .mastheadLine, .contents1, .contents2, .contents3, .paragraph, .plain, .item, .unlettered,
      .text,
      .gap, .cell:
      ""
    }
  }

  /// The style as the part of styles has it, under that identifier and based on that of ordinary paragraphs.
  func definition(identifier: String, normal: String) -> String {
    let type = isOfCharacters ? "character" : "paragraph"
    let isDefault = self == .normal ? " w:default=\"1\"" : ""
    let base = self == .normal || isOfCharacters ? "" : "<w:basedOn w:val=\"\(normal)\"/>"
    let paragraph = paragraphProperties.isEmpty ? "" : "<w:pPr>\(paragraphProperties)</w:pPr>"
    let characters = characterProperties.isEmpty ? "" : "<w:rPr>\(characterProperties)</w:rPr>"
    return "<w:style w:type=\"\(type)\"\(isDefault) w:styleId=\"\(identifier)\"><w:name w:val=\"\(name)\"/>"
      + "\(base)<w:qFormat/>\(paragraph)\(characters)</w:style>"
  }
}
