/// How the offices rotate among the regional groups from session to session.
extension Bureau {
  /// The offices of an earlier session and the groups that they fell to.
  public struct PreviousBureau: Sendable, Equatable, Codable {
    /// The number of the session.
    public var session: Int
    /// The group of each office.
    public var groups: [OfficeOfGroup]
    /// The Bureau of that session.
    public init(session: Int, groups: [OfficeOfGroup]) {
      self.session = session
      self.groups = groups
    }

    func group(of office: String) -> String? { groups.first { $0.office == office }?.group }
  }
  /// An office and the group that it fell to.
  public struct OfficeOfGroup: Sendable, Equatable, Codable {
    /// The office.
    public var office: String
    /// The regional group.
    public var group: String
    /// That office for that group.
    public init(office: String, group: String) {
      self.office = office
      self.group = group
    }
  }

  /// The group that each office falls to in a session, as the earlier ones let expect; none where no earlier
  /// Bureau is recorded.
  ///
  /// Where two sessions in a row are recorded, each group moves from office to office as the group did that
  /// held the same office the time before. Where one is, each moves up by one office, and that of the first office goes last.
  public func rotation(of offices: [String], in session: Int) -> [OfficeOfGroup] {
    let known = Dictionary(previous.map { ($0.session, $0) }, uniquingKeysWith: { $1 })
    guard let last = known[session - 1] else { return [] }
    if let before = known[session - 2] {
      let moved = offices.compactMap { office -> OfficeOfGroup? in
        guard let group = last.group(of: office),
          let then = before.groups.first(where: { $0.group == group }),
          let heir = last.group(of: then.office)
        else { return nil }
        return OfficeOfGroup(office: office, group: heir)
      }
      if Set(moved.map(\.group)).count == offices.count { return moved }
    }
    return offices.enumerated().compactMap { index, office in
      last.group(of: offices[(index + 1) % offices.count]).map { OfficeOfGroup(office: office, group: $0) }
    }
  }
}
