import CanonicalForm
import Proceedings

extension Body {
  /// The profiles that the program knows from the start.
  public static let all: [Body] = files.compactMap { try? Body(profile: $0) }

  /// The files of the profiles, in the order of the codes.
  static var files: [[UInt8]] {
    [
      PackageResources.body_ccpcj_json, PackageResources.body_cnd_json, PackageResources.body_cpd_json,
      PackageResources.body_csocd_json, PackageResources.body_cstd_json, PackageResources.body_csw_json,
      PackageResources.body_ecosoc_json, PackageResources.body_ga3_json, PackageResources.body_hrc_json,
      PackageResources.body_statcom_json, PackageResources.body_unea_json, PackageResources.body_unff_json,
    ]
  }

  /// The profile that has a code.
  public static func named(_ code: String) -> Body? { all.first { $0.code == code } }

  /// Reads a profile file; throws all of its mistakes at once.
  public init(profile json: [UInt8]) throws(ProfileMistakes) {
    let value: CanonicalJSON
    let text = EncodedText(json).map { Array($0.text.utf8) } ?? json
    do throws(MalformedJSON) { value = try CanonicalJSON(parsing: text) } catch {
      throw ProfileMistakes(all: [ProfileMistake("", error.description)])
    }
    try self.init(profile: value)
  }

  /// Reads a profile; throws all of its mistakes at once.
  public init(profile value: CanonicalJSON) throws(ProfileMistakes) {
    let notes = ProfileDecoder.Notes()
    let body: Body? = try? ProfileDecoder.decode(Body.self, value, at: "", notes)
    var mistakes = notes.mistakes
    // What stands in for a mistake would be another.
    if mistakes.isEmpty, let body { mistakes = body.mistakes }
    guard let body, mistakes.isEmpty else {
      throw ProfileMistakes(all: mistakes.isEmpty ? [ProfileMistake("", "is no profile")] : mistakes)
    }
    self = body
  }
}
