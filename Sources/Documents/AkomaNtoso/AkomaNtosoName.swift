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
  /// The language of the expression, as `eng`.
  var language: String

  /// The work, whatever the language.
  var work: String { "/akn/un/\(type)/\(subtype)/\(author)/\(date)/\(number)" }
  /// The work in the language of this version.
  var expression: String { "\(work)/\(language)@" }

  /// The identification of the work, its expression in a language and this file.
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
        markup.empty("FRBRlanguage", ["language": language])
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
  func references(
    _ markup: inout Markup, concepts: Set<VotingConcept> = [], candidates: [Voting.Candidate] = [],
    bearers: Set<NamedInRecord.Bearer> = []
  ) {
    markup.element("references", ["source": "#secretariat"]) { markup in
      organization("secretariat", "Secretariat", &markup)
      organization(author, authorName, &markup)
      for concept in VotingConcept.allCases where concepts.contains(concept) {
        markup.empty(
          "TLCConcept",
          ["eId": "\(concept)", "href": "/akn/ontology/concept/un/\(concept)", "showAs": concept.name])
      }
      var named: Set<String> = []
      for candidate in candidates where named.insert(candidate.id).inserted {
        let (element, kind) =
          candidate.isPerson ? ("TLCPerson", "person") : ("TLCOrganization", "organization")
        let href = "/akn/ontology/\(kind)/un/\(IdentifierNames.slug(candidate.name))"
        markup.empty(element, ["eId": candidate.id, "href": href, "showAs": candidate.name])
      }
      for bearer in bearers.sorted(by: { $0.id < $1.id }) {
        let (element, kind) = bearer.reference
        let href = "/akn/ontology/\(kind)/un/\(bearer.id)"
        markup.empty(element, ["eId": bearer.id, "href": href, "showAs": bearer.name])
      }
    }
  }

  private func organization(_ id: String, _ name: String, _ markup: inout Markup) {
    markup.empty(
      "TLCOrganization", ["eId": id, "href": "/akn/ontology/organization/un/\(id)", "showAs": name])
  }
}

extension NamedInRecord.Bearer {
  /// The element of its reference, and its kind in the ontology.
  fileprivate var reference: (element: String, kind: String) {
    switch self {
    case .participant: ("TLCOrganization", "organization")
    case .person: ("TLCPerson", "person")
    }
  }
}
