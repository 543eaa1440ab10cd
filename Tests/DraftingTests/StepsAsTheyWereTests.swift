import Drafting
import Testing

@Suite("Steps of drafts as they were when they were taken")
struct StepsAsTheyWereTests {
  private let first = "At its 2nd meeting, on 17 May 2024, "
  private let same = "At the same meeting, "
  private let again = "Also at the same meeting, "
  private let draft = "the draft resolution entitled “Fair trials” (E/CN.15/2024/L.4)"
  private let recommended =
    "the Commission decided to recommend to the Economic and Social Council the adoption"
  private let sponsored =
    "a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."

  @Test func aDraftIsPostponedUnderTheSymbolThatItHadThen() throws {
    let sitting = try Sitting(
      "postpone L.4 to meeting 3", "close meeting", "open meeting 3", "take up item 6",
      "issue L.4/Rev.1 title \"Fair and public trials\"", "sponsor L.4 kenya", "adopt L.4")
    #expect(
      sitting.actions == [
        "\(first)the Commission decided to postpone its consideration of \(draft) to its 3rd meeting.",
        "At its 3rd meeting, on 17 May 2024, \(recommended) of a revised draft resolution (E/CN.15/2024/L.4/Rev.1) entitled “Fair and public trials”, sponsored by Chile, Kenya and Peru. (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func aFirstAdoptionIsNotToldAsRevisedAndAmendedLater() throws {
    let sitting = try Sitting(
      "adopt L.4", "sponsor L.4 kenya at adoption", "reconsider L.4 by kenya", "agree to motion on L.4",
      "revise L.4 orally", "amend L.4 L.10 by japan", "adopt amendment L.4 L.10", "adopt L.4",
      "sponsor L.4 brazil at adoption")
    #expect(
      sitting.actions == [
        "\(first)\(recommended) of \(sponsored) Subsequently, Kenya joined the sponsors of the draft resolution.",
        "\(same)the representative of Kenya moved that \(draft) be reconsidered. The motion was adopted without a vote.",
        "\(again)the Commission adopted an amendment (E/CN.15/2024/L.10) to \(draft), submitted by the representative of Japan.",
        "\(again)\(recommended) of a draft resolution (E/CN.15/2024/L.4), as revised and amended, entitled “Fair trials”, sponsored by Chile, Kenya and Peru. (For the text of the draft resolution, see chap. I.) Subsequently, Brazil joined the sponsors of the draft resolution.",
      ])
  }

  @Test func whoAskedForASeparateVoteIsStillKnownAfterAReconsideration() throws {
    let sitting = try Sitting(
      "divide L.4 \"paragraph 2\" by iran", "vote on part L.4 \"paragraph 2\" 8-1-0", "adopt L.4",
      "reconsider L.4 by kenya", "agree to motion on L.4", "adopt L.4")
    #expect(
      sitting.actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran requested a separate vote on paragraph 2 of \(draft). Paragraph 2 was put to the vote and retained by 8 votes to 1, with no abstentions.",
        "\(same)\(recommended), as a whole, of \(sponsored)",
        "\(again)the representative of Kenya moved that \(draft) be reconsidered. The motion was adopted without a vote.",
        "\(again)\(recommended) of \(sponsored) (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func anEstimateIsToldOnceWithTheActionThatItCameBefore() throws {
    let sitting = try Sitting(
      "estimate L.4 read by secretary", "adopt L.4", "reconsider L.4 by kenya", "agree to motion on L.4",
      "adopt L.4")
    let told = sitting.actions.map { $0.contains("financial implications") }
    #expect(told == [true, false, false])
  }

  @Test func aRejectionThatWasReconsideredHasANameOfItsOwn() throws {
    let sitting = try Sitting(
      "vote on L.4 1-2-0", "reconsider L.4 by kenya", "agree to motion on L.4", "adopt L.4")
    let names = Report.draft(sitting.session).paragraphs.map(\.name).filter { $0.contains("/action:") }
    #expect(names.count == 2)
    #expect(Set(names).count == 2)
    #expect(names.last == "item:6/action:L.4")
  }
}
