import CLibPQ
import Glibc

extension Link {
  /// The string's own settings stand before the defaults given here, whatever form the string has.
  static func connect(
    _ connectionString: String, _ server: [String: String]
  ) -> OpaquePointer? {
    let settings =
      [
        ("connect_timeout", "2"), ("dbname", connectionString), ("fallback_application_name", "rostrum"),
        ("client_encoding", "UTF8"),
      ] + server.map { ($0.key, $0.value) }
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
    return PQconnectdbParams(keywords, values, 1)
  }
}
