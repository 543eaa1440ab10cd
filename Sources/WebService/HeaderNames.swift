import HTTPTypes

extension HTTPField.Name {
  /// The id of a command, the same when it is sent again.
  static let idempotencyKey = Self("Idempotency-Key")
  /// Where a request came from, address by address, as proxies tell.
  static let forwardedFor = Self("X-Forwarded-For")
  /// Whether a browser sends what a page of ours asked for.
  static let fetchSite = Self("Sec-Fetch-Site")
  /// What a browser may tell others of where a reader comes from.
  static let referrerPolicy = Self("Referrer-Policy")
  /// Which abilities of a device the pages of the service never ask for.
  static let permissionsPolicy = Self("Permissions-Policy")
  /// Whether a window that opened a page of the service may reach into it.
  static let openerPolicy = Self("Cross-Origin-Opener-Policy")
  /// Whether other sites may load what the service sends.
  static let resourcePolicy = Self("Cross-Origin-Resource-Policy")
  /// After how many seconds a browser loads a page again.
  static let refresh = Self("Refresh")
  /// The last event of a feed that a browser has.
  static let lastEventID = Self("Last-Event-ID")
}
