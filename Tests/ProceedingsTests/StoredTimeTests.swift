import Proceedings
import Testing

@Suite("Times as they are stored")
struct StoredTimeTests {
  @Test(arguments: [
    ("2024-05-16T10:04:00", "2024-05-16 10:04"), ("2024-02-29T23:59:59", "2024-02-29 23:59:59"),
    ("1970-01-01T00:00:00", "1970-01-01 00:00"),
  ])
  func areTheSameAsWritten(stored: String, written: String) throws {
    let time = try #require(RoomTime(stored))
    #expect(time == RoomTime(written))
    #expect(time.description == stored)
  }

  @Test(arguments: [
    "2023-02-29T10:04:00", "2024-13-01T10:04:00", "2024-05-16T24:00:00", "2024-05-16T10:60:00",
    "2024-05-16T10:04:60", "2024-05-1６T10:04:00", "2024-05-16T10:04:0", "2024-05-16T1x:04:00",
    "2024-05-16t10:04:00", "20-4-05-16T10:04:00", "",
  ])
  func areNoneWhereTheyCannotBe(text: String) {
    #expect(RoomTime(text) == nil)
  }
}
