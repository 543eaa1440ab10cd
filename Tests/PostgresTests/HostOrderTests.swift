import Testing

@testable import Postgres

@Suite("The order of servers") struct HostOrderTests {
  @Test func beginsWithTheOneThatAnsweredLast() throws {
    let order = HostOrder.of("host=a,b,c port=1,2,3 dbname=first")
    #expect(order.attempts.map { $0.settings["host"] } == ["a", "b", "c"])
    order.answered(try #require(order.attempts.last))
    #expect(order.attempts.map { $0.settings["host"] } == ["c", "a", "b"])
    #expect(order.attempts.map { $0.settings["port"] } == ["3", "1", "2"])
  }

  @Test func leavesOutTheOneThatWasSilentWhileOthersSpeak() throws {
    let order = HostOrder.of("host=a,b,c port=5432 dbname=second target_session_attrs=read-write")
    order.failed(order.attempts[0], after: .seconds(2))
    order.failed(order.attempts[0], after: .milliseconds(3))
    #expect(order.attempts.map(\.settings) == [["host": "b"], ["host": "c"]])
  }

  @Test func triesAllWhereAllWereSilentAndTheLongestSilentFirst() {
    let order = HostOrder.of("host=a,b dbname=third")
    for server in order.attempts { order.failed(server, after: .seconds(2)) }
    #expect(order.attempts.map(\.settings) == [["host": "a"], ["host": "b"]])
  }

  @Test func takesOneBackThatAnswers() throws {
    let order = HostOrder.of("host=a,b dbname=fourth")
    let server = order.attempts[0]
    order.failed(server, after: .seconds(2))
    order.answered(server)
    #expect(order.attempts.map(\.settings) == [["host": "a"], ["host": "b"]])
  }

  @Test(arguments: [
    "host=a dbname=fifth", "postgresql:///x", "nonsense", "host=a,b target_session_attrs=prefer-standby",
  ])
  func takesAsItIs(connectionString: String) {
    let order = HostOrder.of(connectionString)
    for server in order.attempts { order.failed(server, after: .seconds(2)) }
    #expect(order.attempts.map(\.settings) == [[:]])
  }
}
