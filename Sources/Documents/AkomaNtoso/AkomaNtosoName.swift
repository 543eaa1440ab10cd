import Drafting

/// The name of a document in Akoma Ntoso: its IRI, as the naming convention of OASIS LegalDocML has it.
struct AkomaNtosoName: Equatable {
  /// `debateReport` or `statement`.
  var type: String
  /// `report` or `resolution`.
  var subtype: String
  /// The body that it comes from: `un-ccpcj`.
  var author: String
  /// The name of that body.
  var authorName: String
  /// The day that it bears.
  var date: String
  /// Its symbol or number, with hyphens for strokes.
  var number: String
  /// Its title.
  var title: String

  /// The work, whatever the language.
  var work: String { "/akn/un/\(type)/\(subtype)/\(author)/\(date)/\(number)" }
  /// The work in English.
  var expression: String { "\(work)/eng@" }

  /// The identification of the work, its English expression and this file.
  func identification(_ markup: inout Markup) {
    markup.element("identification", ["source": "#secretariat"]) { markup in
      markup.element("FRBRWork") { markup in
        properties("\(work)/!main", work, &markup)
        markup.empty("FRBRcountry", ["value": "un"])
        markup.empty("FRBRsubtype", ["value": subtype])
        markup.empty("FRBRnumber", ["value": number])
        markup.empty("FRBRname", ["value": title])
      }
      markup.element("FRBRExpression") { markup in
        properties("\(expression)/!main", expression, &markup)
        markup.empty("FRBRlanguage", ["language": "eng"])
      }
      markup.element("FRBRManifestation") { properties("\(expression)/!main.xml", "\(expression).akn", &$0) }
    }
  }

  private func properties(_ this: String, _ uri: String, _ markup: inout Markup) {
    markup.empty("FRBRthis", ["value": this])
    markup.empty("FRBRuri", ["value": uri])
    markup.empty("FRBRdate", ["date": date, "name": "drafting"])
    markup.empty("FRBRauthor", ["href": "#\(author)"])
  }

  /// Who and what the document refers to.
  func references(_ markup: inout Markup, hasVotes: Bool) {
    markup.element("references", ["source": "#secretariat"]) { markup in
      organization("secretariat", "Secretariat", &markup)
      organization(author, authorName, &markup)
      guard hasVotes else { return }
      for (id, name) in [
        ("approved", "Adopted"), ("rejected", "Rejected"), ("ayes", "In favour"), ("nays", "Against"),
        ("abstentions", "Abstaining"),
      ] {
        markup.empty("TLCConcept", ["eId": id, "href": "/akn/ontology/concept/un/\(id)", "showAs": name])
      }
    }
  }

  private func organization(_ id: String, _ name: String, _ markup: inout Markup) {
    markup.empty(
      "TLCOrganization", ["eId": id, "href": "/akn/ontology/organization/un/\(id)", "showAs": name])
  }
}
