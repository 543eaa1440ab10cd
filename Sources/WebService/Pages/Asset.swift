import Crypto
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceAPI

/// A file of style or script that pages load.
struct Asset: Sendable {
  /// Its name.
  let name: String
  /// Its content type.
  let type: String
  /// What it says.
  let bytes: [UInt8]
  /// A tag that changes with what it says.
  let tag: String

  private init(_ name: String, _ type: String, _ bytes: [UInt8]) {
    (self.name, self.type, self.bytes) = (name, type, bytes)
    tag = Self.tag(of: bytes)
  }

  /// A tag that changes with these bytes.
  static func tag(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// All of them.
  static let all = [
    Asset("rostrum.css", "text/css; charset=utf-8", PackageResources.rostrum_css),
    Asset("feed.js", "text/javascript; charset=utf-8", PackageResources.feed_js),
    Asset("fit.js", "text/javascript; charset=utf-8", PackageResources.fit_js),
    Asset("turn.js", "text/javascript; charset=utf-8", PackageResources.turn_js),
    Asset("notify.js", "text/javascript; charset=utf-8", PackageResources.notify_js),
    Asset("podium.js", "text/javascript; charset=utf-8", PackageResources.podium_js),
    Asset("live.js", "text/javascript; charset=utf-8", PackageResources.live_js),
    Asset("draft.js", "text/javascript; charset=utf-8", PackageResources.draft_js),
  ]

  /// The address of the one with that name, which changes with what it says.
  static func address(_ name: String) -> String {
    "/assets/\(name)\(all.first { $0.name == name }.map { "?v=\($0.tag)" } ?? "")"
  }

  /// The file, or that what the browser has is still good.
  static func response(_ request: Request, _ context: ServiceContext) throws -> Response {
    guard let name = context.parameters.get("name"), let asset = all.first(where: { $0.name == name }) else {
      throw Problem.notFound("There is no such file.")
    }
    let isDated = request.uri.queryParameters["v"].map(String.init) == asset.tag
    let headers: HTTPFields = [
      .contentType: asset.type, .eTag: "\"\(asset.tag)\"",
      .cacheControl: isDated ? "public, max-age=31536000, immutable" : "public, no-cache",
    ]
    if request.headers[.ifNoneMatch] == "\"\(asset.tag)\"" {
      return Response(status: .notModified, headers: headers)
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
