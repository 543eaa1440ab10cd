/// A setting of the program: a variable of its environment, or a line of its configuration file.
enum Setting: String, CaseIterable {
  case data = "ROSTRUM_DATA"
  case dataRequired = "ROSTRUM_DATA_REQUIRED"
  case databaseURL = "ROSTRUM_DATABASE_URL"
  case heads = "ROSTRUM_HEADS"
  case watch = "ROSTRUM_WATCH"
  case serve = "ROSTRUM_SERVE"
  case server = "ROSTRUM_SERVER"
  case token = "ROSTRUM_TOKEN"
  case certificates = "ROSTRUM_CERTIFICATES"
  case operatorName = "ROSTRUM_OPERATOR"

  /// Its meaning, as a sentence.
  var meaning: String {
    switch self {
    case .data: "The folder of the program’s own database."
    case .dataRequired: "yes: that folder must hold a database; a volume that is not mounted is no new one."
    case .databaseURL: "Another PostgreSQL server, as libpq names it, in the place of the program’s own."
    case .heads: "The folder of the key and of the signed heads, best on another disk."
    case .watch: "Folders, with colons between, on whose volumes some room must be left to record."
    case .serve: "The options of the service: rostrum help serve."
    case .server: "The service to work with, in the place of a database."
    case .token: "The token for that service; else that of the last login."
    case .certificates: "A file in PEM with the authorities to trust there."
    case .operatorName: "Who records, where no service knows it."
    }
  }

  /// The value that holds if it is not given.
  var standard: String {
    switch self {
    case .data: "~/.local/share/rostrum; /var/lib/rostrum for root and the service"
    case .dataRequired: "no"
    case .databaseURL: "the program’s own server"
    case .heads: "heads in ROSTRUM_DATA; none with ROSTRUM_DATABASE_URL"
    case .watch: "those of the program’s own server"
    case .serve: "--host 127.0.0.1 --port 8080"
    case .server: "the database"
    case .token: "that of rostrum login"
    case .certificates: "those of the system"
    case .operatorName: "the name of the account"
    }
  }

  /// Whether it lets somebody in who reads it.
  var isSecret: Bool { self == .token }
}
