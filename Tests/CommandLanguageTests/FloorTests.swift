import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about the floor")
struct FloorTests {
  private func statement(_ line: String) throws -> Statement? {
    guard case .floor(.give(let statement)) = try Room.read(line) else { return nil }
    return statement
  }

  @Test("a delegation gets the floor, with a title in a general debate")
  func delegation() throws {
    #expect(try statement("floor uganda") == Statement(speaker: .delegation("UGA")))
    #expect(try statement("floor ohchr") == Statement(speaker: .delegation("OHCHR")))
    var peru = Speaker.delegation("PER")
    peru.title = "Minister of Justice and Human Rights"
    #expect(
      try statement("floor peru, \"Minister of Justice and Human Rights\", by video")
        == Statement(speaker: peru, mode: .video, category: .minister))
    var colombia = Speaker.delegation("COL")
    colombia.title = "Ambassador and Permanent Representative"
    for line in ["colombia, permanent representative for g77", "colombia permanent representative, for g77"] {
      #expect(
        try statement("floor \(line)")
          == Statement(speaker: colombia, onBehalfOf: [Behalf(group: "G77")]))
    }
  }

  @Test("an official gets the floor by title, with the entity or without")
  func official() throws {
    #expect(
      try statement("floor \"Chief of the Corruption Branch\", unodc introductory")
        == Statement(
          speaker: Speaker(
            standing: .official, participant: "UNODC", title: "Chief of the Corruption Branch"),
          purpose: .introductory))
    #expect(
      try statement("floor \"President of the General Assembly\" address by video")
        == Statement(
          speaker: Speaker(standing: .official, title: "President of the General Assembly"),
          purpose: .address, mode: .video))
    #expect(
      try statement("floor \"President of the General Assembly\", opening")
        == Statement(
          speaker: Speaker(standing: .official, title: "President of the General Assembly"), purpose: .opening
        ))
    #expect(
      try statement("floor \"Director of “Office”\"")?.speaker.title == "Director of “Office”")
  }

  @Test("officers of the body, persons, and somebody in their own name")
  func others() throws {
    #expect(
      try statement("floor chair closing")
        == Statement(speaker: Speaker(standing: .officer, title: "Chair"), purpose: .closing))
    #expect(
      try statement("floor first vice chair")
        == Statement(speaker: Speaker(standing: .officer, title: "First Vice-Chair")))
    #expect(
      try statement("floor secretary") == Statement(speaker: Speaker(standing: .officer, title: "Secretary")))
    #expect(
      try statement("floor person \"Peter German\", \"President of the Centre\", ICCLR")
        == Statement(
          speaker: Speaker(
            standing: .official, participant: "ICCLR", title: "President of the Centre", name: "Peter German")
        ))
    #expect(
      try statement("floor own name \"Special Rapporteur on torture\" on website")
        == Statement(
          speaker: Speaker(standing: .ownName, title: "Special Rapporteur on torture"), isOnWebsite: true))
  }

  @Test("on whose behalf: a group, States, a group of countries, as well as in one’s own")
  func behalf() throws {
    #expect(try statement("floor eu for presidency")?.onBehalfOf == [Behalf(group: "EU-PRESIDENCY")])
    #expect(try statement("floor belgium for eu members")?.onBehalfOf == [Behalf(group: "EU-MEMBERS")])
    #expect(
      try statement("floor latvia, also for estonia, lithuania and poland")?.onBehalfOf
        == [Behalf(states: ["EST", "LTU", "POL"], also: true)])
    #expect(
      try statement("floor mexico and separately for australia, republic of korea and separately for grulac")?
        .onBehalfOf
        == [
          Behalf(states: ["AUS", "KOR"], separately: true), Behalf(group: "GRULAC", separately: true),
        ])
    #expect(
      try statement(
        "floor iran, and separately for group of countries belarus, syrian arab republic, state of palestine")?
        .onBehalfOf
        == [
          Behalf(states: ["BLR", "SYR", "PSE"], separately: true, asGroupOfCountries: true)
        ])
    #expect(
      try statement("floor chile for bosnia and herzegovina, trinidad and tobago by video")
        == Statement(
          speaker: .delegation("CHL"), onBehalfOf: [Behalf(states: ["BIH", "TTO"])], mode: .video))
  }

  @Test("a name that holds a word of the language is one name")
  func longNames() throws {
    #expect(try statement("floor howard league for penal reform")?.speaker == .delegation("HOWARD-LEAGUE"))
    #expect(try statement("floor friends world committee for consultation")?.speaker == .delegation("FWCC"))
    #expect(try statement("floor wildlife justice commission")?.speaker == .delegation("WJC"))
    #expect(
      try statement("floor colombia for group of 77 and china")?.onBehalfOf == [Behalf(group: "G77")])
    #expect(
      try statement("floor panama for latin american and caribbean states by video")?.onBehalfOf
        == [Behalf(group: "GRULAC")])
  }

  @Test("clauses stand in any order, with commas or without")
  func clauses() throws {
    let expected = Statement(
      speaker: .delegation("EU"), purpose: .beforeAction("L.4"), onBehalfOf: [Behalf(group: "EU-PRESIDENCY")],
      aligned: ["ALB", "BIH", "GEO"], mode: .video, isOnWebsite: true)
    let clauses = [
      "for presidency", "aligned albania, bosnia and herzegovina and georgia", "by video", "before L.4/Rev.1",
      "on website",
    ]
    #expect(try statement("floor eu " + clauses.joined(separator: " ")) == expected)
    #expect(try statement("floor eu, " + clauses.reversed().joined(separator: ", ")) == expected)
    #expect(try statement("floor japan after l.4")?.purpose == .afterAction("L.4"))
    #expect(
      try statement("floor austria reporting on group \"Working group\" as \"Co-Chair\" her")?.purpose
        == .report(GroupReport(group: "Working group", office: "Co-Chair", pronoun: .her)))
    #expect(try statement("floor unafri reporting on workshop")?.purpose == .workshopReport)
  }

  @Test("replies, ends, and the list of speakers")
  func list() throws {
    #expect(
      try Room.read("reply israel to 64, by video")
        == .floor(
          .give(Statement(speaker: .delegation("ISR"), purpose: .reply(to: 64), mode: .video))))
    #expect(
      try Room.read("reply israel")
        == .floor(.give(Statement(speaker: .delegation("ISR"), purpose: .reply(to: nil)))))
    #expect(try Room.read("end") == .floor(.end(.init(time: try Room.now()))))
    #expect(try Room.read("end at 10:20") == .floor(.end(.init(time: try time("2024-05-16 10:20")))))
    #expect(
      try Room.read("10:30 end at 2024-05-15 10:20:30")
        == .floor(.end(.init(time: try time("2024-05-15 10:20:30")))))
    #expect(try Room.read("open list") == .list(.init(command: .open)))
    #expect(try Room.read("Close List") == .list(.init(command: .close)))
    #expect(
      try Room.read("inscribe colombia for g77")
        == .list(
          .init(
            command: .inscribe(
              .init(
                delegation: "COL",
                statement: Statement(speaker: .delegation("COL"), onBehalfOf: [Behalf(group: "G77")]))))))
    #expect(try Room.read("withdraw united states") == .list(.init(command: .withdraw("USA"))))
    #expect(try Room.read("next") == .giveFloorToNext())
  }

  @Test("panels and who leads them")
  func panels() throws {
    #expect(try Room.read("panel") == .floor(.openPanel(.init(presiding: "Chair"))))
    #expect(
      try Room.read("panel presiding third vice-chair")
        == .floor(.openPanel(.init(presiding: "Third Vice-Chair"))))
    let speaker = Speaker(standing: .official, participant: "PER", title: "Judge", name: "Ana Sol")
    #expect(try Room.read("panellist \"Ana Sol\", \"Judge\", peru") == .floor(.presentPanellist(speaker)))
    #expect(try Room.read("expert “Ana Sol” “Judge” peru") == .floor(.presentExpert(speaker)))
    var whole = speaker
    whole.participant = nil
    #expect(try Room.read("panellist \"Ana Sol\", \"Judge\"") == .floor(.presentPanellist(whole)))
  }

  @Test("a workshop with its panels")
  func workshop() throws {
    let expected = Workshop(
      day: try day("2024-05-13"), organizer: "PNI", item: 5, topic: "Asset recovery",
      introduction: Speaker(standing: .official, participant: "UNODC", title: "Director"),
      panels: [
        .init(
          topic: "Issues", organizer: "ICCLR",
          panellists: [
            .init(participant: "UNAFRI"), .init(participant: "INTERPOL", alsoKnownAs: "Chair of the “Hub”"),
            .init(participant: "UNICRI"),
          ]),
        .init(topic: "Practices", panellists: [.init(participant: "THA")]),
      ])
    #expect(
      try Room.read(
        """
        workshop 2024-05-13 by pni item 5 "Asset recovery" introduced by "Director", unodc panel "Issues" by icclr \
        from unafri, interpol also "Chair of the “Hub”", unicri, panel "Practices" from thailand
        """) == .floor(.recordWorkshop(expected)))
  }
}
