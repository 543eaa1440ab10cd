import ServiceAPI

/// Why a service did not do what it was asked.
public enum ServiceError: Error, Sendable {
  /// The address is none that can be used; the text says why.
  case badAddress(String)
  /// The service cannot be reached or did not answer in time.
  case outOfReach(ServiceAddress, String)
  /// The service said no.
  case problem(Problem)
  /// What answers there is no such service, or another version of it.
  case unintelligible(ServiceAddress, String)

  /// Whether the service said that what was asked for is not there.
  var isNotFound: Bool {
    if case .problem(let problem) = self { problem.status == 404 } else { false }
  }
}
