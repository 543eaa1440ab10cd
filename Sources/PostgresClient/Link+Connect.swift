import CLibPQ
import Glibc

extension Link {
  /// The string's own settings stand before the defaults given here, whatever form the string has.
  ///
  /// `begun` is called before the server is heard: the library writes to standard error what it says until then.
  static func connect(
    _ connectionString: String, _ server: HostOrder.Server, begun: (OpaquePointer) -> Void
  ) -> OpaquePointer? {
    let settings =
      [
        ("connect_timeout", "2"), ("dbname", connectionString), ("fallback_application_name", "rostrum"),
        ("client_encoding", "UTF8"),
      ] + server.settings.map { ($0.key, $0.value) }
    var keywords: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    let copies = settings.map { (strdup($0.0), strdup($0.1)) }
    defer {
      for (keyword, value) in copies {
        free(keyword)
        free(value)
      }
    }
    for (keyword, value) in copies {
      keywords.append(UnsafePointer(keyword))
      values.append(UnsafePointer(value))
    }
    keywords.append(nil)
    values.append(nil)
    guard let patience = server.patience ?? server.timeout else {
      let handle = PQconnectdbParams(keywords, values, 1)
      if let handle { begun(handle) }
      return handle
    }
    let handle = PQconnectStartParams(keywords, values, 1)
    if let handle {
      begun(handle)
      finishConnecting(handle, until: Deadline(in: patience))
    }
    return handle
  }

  /// The library itself waits for two seconds at least.
  private static func finishConnecting(_ handle: OpaquePointer, until deadline: Deadline) {
    var next = PGRES_POLLING_WRITING
    while PQstatus(handle) != CONNECTION_BAD, next != PGRES_POLLING_OK, next != PGRES_POLLING_FAILED {
      let events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var descriptor = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
      let ready = poll(&descriptor, 1, deadline.milliseconds)
      if ready == 0 { return }
      if ready > 0 { next = PQconnectPoll(handle) }
    }
  }
}
