import Proceedings

/// A group of States, or of institutes, on whose behalf one speaker takes the floor.
public struct Group: Hashable, Sendable {
  /// A short and lasting identifier, such as `G77`.
  public let code: String
  /// What follows the words “on behalf of”.
  public let onBehalf: String
  /// What stands for the group after its first mention, where that is shorter.
  public let short: String?
  /// The regional group of which it consists, if it is one.
  public let regionalGroup: RegionalGroup?
  /// Other forms under which it is looked up.
  public let aliases: [String]

  /// The phrase without its article.
  public var name: String {
    onBehalf.hasPrefix("the ") ? String(onBehalf.dropFirst(4)) : onBehalf
  }

  /// Every group, in the order of the data file.
  public static let all: [Group] = DataTable(PackageResources.groups_csv).rows.map(Group.init)

  /// The group that a regional group forms.
  public static func of(_ regionalGroup: RegionalGroup) -> Group? {
    all.first { $0.regionalGroup == regionalGroup }
  }

  private init(_ row: DataTable.Row) {
    code = row["code"]
    onBehalf = row["on_behalf"]
    short = row["short"].nilIfEmpty
    regionalGroup = RegionalGroup(rawValue: row["regional_group"])
    aliases = row.list("aliases")
  }
}
