import Testing

@testable import Postgres

@Suite("The order of servers") struct HostOrderTests {
  @Test func beginsWithTheOneThatAnsweredLast() {
    let order = HostOrder.of("host=a,b,c port=1,2,3 dbname=first")
    order.answered(host: "c", port: "3")
    #expect(order.settings.map(\.value) == ["c,a,b", "3,1,2"])
    order.answered(host: "b", port: "2")
    #expect(order.settings.map(\.value) == ["b,c,a", "2,3,1"])
  }

  @Test func triesAnotherFirstWhereNoneAnswered() {
    let order = HostOrder.of("host=a,b,c port=5432 dbname=second")
    order.failed()
    #expect(order.settings.map(\.keyword) == ["host"])
    #expect(order.settings.map(\.value) == ["b,c,a"])
  }

  @Test(arguments: ["host=a dbname=third", "postgresql:///x", "nonsense"])
  func leavesOneServerAlone(connectionString: String) {
    let order = HostOrder.of(connectionString)
    order.failed()
    order.answered(host: "a", port: "5432")
    #expect(order.settings.isEmpty)
  }
}
