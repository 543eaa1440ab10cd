import Proceedings
import ReferenceData

extension Body {
  /// The body that a profile describes.
  public init(_ profile: BodyProfile) {
    self.init(
      code: profile.code, name: profile.name, shortName: profile.shortName, parent: profile.parentOrgan,
      assembly: "General Assembly", symbolSeries: profile.symbolSeries, seat: profile.seat,
      secretariat: ParticipantCode(profile.secretariatEntity), seats: profile.seats.total,
      offices: profile.bureau.offices, electionMandate: profile.electionMandate.resolution,
      electionRule: profile.electionMandate.rulesOfProcedure, supplement: profile.officialRecords.report,
      rules: Dictionary(uniqueKeysWithValues: profile.rules.map { ($0.key.rawValue, $0.value.label) }))
  }
}
