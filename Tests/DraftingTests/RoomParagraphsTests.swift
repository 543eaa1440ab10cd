import Drafting
import Proceedings
import Testing

/// Whole paragraphs on sub-items, discussions, documents noted, sessions on other days and those who attended.
@Suite("Paragraphs on what happens in any room")
struct RoomParagraphsTests {
  private static let rivers = """
    item 4 (a) "Springs"
    item 4 (b) "Mouths"
    adopt agenda

    """

  /// The words of the paragraphs of the chapter with a title, in their order.
  private static func chapter(_ title: String, after lines: String) throws -> [String] {
    let report = try OrderParagraphsTests.report(rivers + lines)
    let blocks = report.chapters.first { $0.title == title }?.blocks ?? []
    return blocks.map { block in
      block.words.replacing("Commission on Crime Prevention and Criminal Justice", with: "Commission")
    }
  }

  private static func words(_ names: String..., after lines: String) throws -> [String] {
    let report = try OrderParagraphsTests.report(rivers + lines)
    return names.map { name in
      (report.block(named: name)?.words ?? "–")
        .replacing("Commission on Crime Prevention and Criminal Justice", with: "Commission")
    }
  }

  @Test func aSubitemIsToldUnderItsHeading() throws {
    let told = try Self.chapter(
      "Rivers",
      after: """
        document 3 "Report on springs" for 4 (a)
        document 4 "Report on rivers" for 4
        take up item 4 (a)
        floor uganda
        take up item 4 (b)
        floor japan
        adjourn item to meeting 2
        """)
    #expect(
      told == [
        "At its 1st meeting, on 13 May 2024, the Commission considered agenda item 4, which read as follows:",
        "“Rivers:", "(a) Springs;", "(b) Mouths.”",
        "At its 1st meeting, on 13 May 2024, the Commission adjourned its consideration of sub-item (b) to its 2nd meeting.",
        "For its consideration of agenda item 4, the Commission had before it a report on rivers (E/CN.15/2024/4).",
        "(a) Springs",
        "At its 1st meeting, on 13 May 2024, the Commission considered agenda item 4 (a), entitled “Springs”.",
        "For its consideration of agenda item 4 (a), the Commission had before it a report on springs (E/CN.15/2024/3).",
        "A statement was made by the representative of Uganda.", "(b) Mouths",
        "At its 1st meeting, on 13 May 2024, the Commission considered agenda item 4 (b), entitled “Mouths”.",
        "A statement was made by the representative of Japan.",
        "Deliberations", "[Summary of the deliberations under item 4: not yet entered]",
      ])
  }

  @Test func aDialogueIsToldWithWhoLedItAndWhatWasSaid() throws {
    let told = try Self.chapter(
      "Lakes",
      after: """
        document 3 "Report on lakes" for 5
        take up item 5
        interactive dialogue "Clean water" moderated by "Ana Sol", "Director of Lakes", unicri
        panellist "Ken Abe", "Judge", japan
        floor own name "Special Rapporteur on water" introducing 3
        floor peru as state concerned
        floor uganda
        floor japan
        floor own name "Special Rapporteur on water" answering questions
        end panel
        floor austria
        summary item 5 panel 1 "Many speakers welcomed the report."
        """)
    #expect(
      Array(told.dropFirst(2)) == [
        "A statement was made by the representative of Austria.",
        "At its 1st meeting, on 13 May 2024, the Commission held an interactive dialogue on the theme “Clean water”, presided over by the Chair, María Ejemplo (Mexico), and moderated by Ana Sol, Director of Lakes, United Nations Interregional Crime and Justice Research Institute (UNICRI). A presentation was made by Ken Abe, Judge, Japan. The Special Rapporteur on water introduced the report on lakes (E/CN.15/2024/3).",
        "A statement was made by the representative of Peru, as the State concerned.",
        "In the ensuing dialogue, statements were made by the representatives of Uganda and Japan.",
        "The Special Rapporteur on water responded to questions and comments.",
        "Many speakers welcomed the report.", "Deliberations",
        "[Summary of the deliberations under item 5: not yet entered]",
      ])
  }

  @Test func aMessageIsReadOut() throws {
    let told = try Self.words(
      "organization/opening", "item:5/reading:1",
      after: """
        floor "Director", unicri opening reading "a message from the Secretary-General"
        take up item 5
        floor "Director", unicri reading "a letter"
        """)
    #expect(told[0].hasSuffix("The Director of UNICRI read out a message from the Secretary-General."))
    #expect(told[1].hasSuffix("read out a letter."))
  }

  @Test func whatIsNotedIsAnAction() throws {
    let told = try Self.words(
      "noted:1", "noted:2",
      after: """
        document 3 "Report on lakes" for 5
        take up item 5
        take note of 3 in decision 33/101
        take note of 3 and "the oral report of the Secretary"
        """)
    #expect(
      told == [
        "At its 1st meeting, on 13 May 2024, the Commission, in its decision 33/101, took note of the report on lakes (E/CN.15/2024/3).",
        "At its 1st meeting, on 13 May 2024, the Commission took note of the following documents:",
      ])
  }

  @Test func aSessionIsSuspendedAndResumed() throws {
    let told = try Self.words(
      "organization/opening", "organization/sessionSuspension:1",
      after: """
        suspend session
        close meeting
        resume session on 2024-06-03
        2024-06-03 10:00 open meeting 2 closed
        """)
    #expect(
      told == [
        "The Commission held its thirty-third session in Vienna from 13 to 17 May 2024 and on 3 June 2024. The Chair of the Commission opened the session.",
        "At its 1st meeting, on 13 May 2024, the Commission suspended its thirty-third session. The session was resumed on 3 June 2024.",
      ])
  }

  @Test func aReportIsAdoptedAfterTheSession() throws {
    let told = try Self.words(
      "item:6/closedWithoutReport", "item:6/adoption", "organization/closed",
      after: """
        take up item 6
        close session without report
        close meeting
        2024-06-03 10:00 adopt report L.1 by silence procedure
        """)
    #expect(
      told == [
        "At its 1st meeting, on 13 May 2024, the Commission closed its session without having adopted its report.",
        "On 3 June 2024, the Commission adopted by silence procedure the report on its thirty-third session (E/CN.15/2024/L.1).",
        "At the 1st meeting, on 13 May 2024, the Chair, María Ejemplo (Mexico), declared the thirty-third session of the Commission closed.",
      ])
  }

  @Test func informalMeetingsAndApplicationsStandUnderTheItem() throws {
    let told = try Self.words(
      "informal:1", "applications:1", "organization/invitation:1", "organization/work:1",
      "organization/agenda",
      after: """
        approve organization of work 1/Add.1 as amended
        take up item 5
        informal consultations 2024-05-13, 2024-05-14 on "lakes" item 5 facilitated by "Ana Sol", peru
        applications considered 9 recommended 6 deferred 2 closed 1
        invite unicri under "rule 79"
        """)
    #expect(
      told == [
        "On 13 and 14 May 2024, the Commission held informal consultations on lakes, facilitated by Ana Sol (Peru).",
        "The Commission had before it 9 applications. Of those, it recommended 6, deferred consideration of 2 and closed its consideration of 1.",
        "At its 1st meeting, on 13 May 2024, the Commission decided to invite the United Nations Interregional Crime and Justice Research Institute (UNICRI) to participate in its session as observers, in accordance with rule 79.",
        "At the same meeting, the Commission approved the organization of work of the session, as amended, as contained in document E/CN.15/2024/1/Add.1.",
        "At its 1st meeting, on 13 May 2024, the Commission adopted the provisional agenda. The agenda was as follows:",
      ])
  }

  @Test func whoAttendedIsToldByNameAndWithoutFigures() throws {
    let told = try Self.words(
      "organization/attendance", "organization/attendees:1",
      after: """
        attendance members 36 states ngos
        attended states peru, japan
        """)
    #expect(
      told[0].hasPrefix("The thirty-third session was attended by representatives of 36 ")
        && told[0].contains("Also attending were observers for other States Members"))
    #expect(told[1].hasSuffix(" were represented by observers: Japan and Peru."))
  }

  // MARK: Paragraphs of a drafter's own

  private static let meetings = """
    take up item 5
    floor uganda
    10:30 close meeting
    2024-05-14 10:00 open meeting 2
    take up item 5
    10:30 floor unicri

    """

  @Test func aParagraphStandsByItsTime() throws {
    let told = try Self.chapter(
      "Lakes",
      after: Self.meetings + """
        2024-05-13 10:20 paragraph item 5 "The host gave a reception."
        2024-05-14 11:00 paragraph "The lights went out."
        """)
    #expect(
      told == [
        "At its 1st and 2nd meetings, on 13 and 14 May 2024, the Commission considered agenda item 5, entitled “Lakes”.",
        "A statement was made by the representative of Uganda.", "The host gave a reception.",
        "A statement was also made by the observer for the United Nations Interregional Crime and Justice Research Institute (UNICRI).",
        "The lights went out.", "Deliberations",
        "[Summary of the deliberations under item 5: not yet entered]",
      ])
  }

  @Test(
    "a paragraph stands in every chapter and section", arguments: ReportWork.FreeParagraph.Section.allCases)
  func everySection(section: ReportWork.FreeParagraph.Section) throws {
    let report = try OrderParagraphsTests.report(
      Self.rivers + Self.meetings + "paragraph \(section.rawValue) \"Something happened.\"")
    let block = try #require(report.paragraphs.first { $0.words == "Something happened." })
    #expect(block.origin == .drafter)
    #expect(block.name.hasPrefix("written:"))
  }

  @Test func aParagraphStandsUnderEveryItem() throws {
    for item in [2, 4, 5, 6] {
      let report = try OrderParagraphsTests.report(
        Self.rivers + Self.meetings + "paragraph item \(item) \"Something happened.\" \"And then.\"")
      #expect(
        report.paragraphs.filter { $0.origin == .drafter }.map(\.words) == [
          "Something happened.", "And then.",
        ])
    }
  }

  @Test func aParagraphIsRewordedAndUndone() throws {
    let lines = Self.meetings + "paragraph item 5 \"Something happened.\"\n"
    let report = try OrderParagraphsTests.report(Self.rivers + lines)
    let name = try #require(report.paragraphs.first { $0.origin == .drafter }?.name)
    #expect(try OrderParagraphsTests.report(Self.rivers + lines + "undo").block(named: name) == nil)
  }
}
