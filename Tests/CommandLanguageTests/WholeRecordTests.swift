import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("A record, read and recorded")
struct WholeRecordTests {
  @Test("a file is read line by line against the session that it makes")
  func recordsFile() throws {
    let file = try RecordFile(
      """
      2023-12-08 17:00 convene 33 in Vienna from 2024-05-13 to 2024-05-17, consultations 2024-05-10
      members czechia, mexico, uganda, colombia
      open election
      elect chair "Ivo Šrámek", czechia
      elect first vice-chair "José Antonio Zabalgoitia Trejo", mexico
      participant RIV "River Institute" programme-network-institute
      item 2 "Adoption of the agenda" organization
      item 3 "General debate" general debate
      item 6 "Integration of efforts"
      2024-04-15 09:00 submit L.4 resolution for council "Keeping rivers clean" item 6 sponsors mexico
      2024-05-13
      10:00 open meeting 1
      10:05 open session
      10:10 take up item 2
      adopt agenda
      10:20 take up item 3
            open list
            inscribe colombia, permanent representative for g77
            inscribe river institute
      10:30 next
      10:40 end
      10:41 next
      11:00 take up item 6
      11:05 issue L.4/Rev.1
            sponsor L.4 belgium for eu members and chile
      11:10 adopt L.4/Rev.1
      11:15 floor mexico on website, by video
      11:20 close meeting
      """, session: "ccpcj-33")
    var room = try Room()
    var language = CommandLanguage()
    for entry in file.entries {
      language.session = room.session
      let parsed = try #require(try language.parse(entry.text, now: entry.time), "\(entry.text)")
      #expect(parsed.time == entry.time)
      try room.record(parsed.command, at: parsed.time)
    }
    #expect(
      room.session.floor.statements.compactMap(\.statement.speaker.participant) == ["COL", "RIV", "MEX"])
    let draft = try #require(room.session.proposals["L.4"])
    #expect(draft.sponsors.map(\.participant) == ["MEX", "BEL", "CHL"])
    #expect(draft.action?.meeting == 1)
  }
}
