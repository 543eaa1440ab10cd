import Proceedings

/// A mistake in a profile: its place, and what has to stand there.
public struct ProfileMistake: Error, Sendable, Equatable, Codable, CustomStringConvertible {
  /// The place, such as `offices[1].count`.
  public let place: String
  /// What has to stand there, as the sentence goes on: “must be 1 or more”.
  public let remedy: String

  public var description: String { place.isEmpty ? remedy : "\(place): \(remedy)" }

  init(_ place: String, _ remedy: String) {
    self.place = place
    self.remedy = remedy
  }
}

/// The error for a profile with mistakes: all of them, in the order of the file.
public struct ProfileMistakes: Error, Sendable, CustomStringConvertible {
  /// The mistakes.
  public let all: [ProfileMistake]

  public var description: String { all.map(\.description).joined(separator: "\n") }
}

/// A key or value of which a profile may name one of a few.
protocol ProfileChoice {
  static var names: [String] { get }
  static var first: Self? { get }
  static func named(_ name: String) -> Self?
}

extension ProfileChoice where Self: CaseIterable & RawRepresentable, RawValue == String {
  static var names: [String] { allCases.map(\.rawValue) }
  static var first: Self? { allCases.first }
  static func named(_ name: String) -> Self? { Self(rawValue: name) }
}

extension Office.Role: ProfileChoice {}
extension SpeakerCategory: ProfileChoice {}
extension Occasion: ProfileChoice {}
extension RegionalGroup: ProfileChoice {}
extension Rule: ProfileChoice {}
extension SpeakersList.ReplyTime: ProfileChoice {}
extension Body.Subject: ProfileChoice {}
extension Body.Certainty: ProfileChoice {}
extension Body.Election.Time: ProfileChoice {}
extension Body.ExtendedBureau.Part: ProfileChoice {}
extension Body.AttendanceCount.Category: ProfileChoice {}
extension Body.TextKind.Title: ProfileChoice {}
extension Proposal.Adopter: ProfileChoice {}
extension ReportForm.Part: ProfileChoice {}
extension ReportForm.HouseStyle: ProfileChoice {}
extension ReportForm.Grouping: ProfileChoice {}
extension ReportPhrase: ProfileChoice {}
extension Body.Majority.Basis: ProfileChoice {}

/// An object of which every key is one of a few.
protocol KeyedByChoice {
  static var keys: [String] { get }
}

extension Dictionary: KeyedByChoice where Key: ProfileChoice {
  static var keys: [String] { Key.names }
}
