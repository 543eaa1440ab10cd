import CLibPQ

/// What the server warned of during a call.
final class Notices {
  /// The warning that a commit went through without its standby.
  private(set) var unreplicated: String?

  func clear() { unreplicated = nil }

  func take(_ result: OpaquePointer?) {
    guard let result, Link.field(result, "V") == "WARNING" else { return }
    let sqlState = Link.field(result, "C")
    if sqlState == "01000" || sqlState == "57P01" { unreplicated = Link.field(result, "M") ?? "no message" }
  }
}
