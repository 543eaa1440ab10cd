import CZip
import Glibc

/// Files in a zip archive, in order; the same files make the same bytes.
struct ZipArchive: Equatable {
  /// A file in an archive.
  struct Entry: Equatable {
    /// Its path in the archive.
    var name: String
    /// What it holds.
    var bytes: [UInt8]
  }
  /// Why bytes are no archive, or no archive could be made.
  struct Failure: Error, Equatable {
    /// What the library says.
    var reason: String
  }

  /// The files.
  var entries: [Entry]
  /// The names of the files that were not read, since nobody asked for them.
  private(set) var passedOver: [String] = []
  /// A longer archive is not opened.
  static let longest = 20 << 20
  /// No more than this is unpacked of an archive, whatever it says of itself, so that a small file cannot fill the memory.
  static let longestUnpacked = 100 << 20
  /// More files than any document has.
  private static let most = 5_000

  /// The files with those names and bytes.
  init(_ entries: [Entry]) { self.entries = entries }

  /// The file with that name.
  func entry(_ name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

  /// Reads the files of an archive that are asked for.
  init(reading bytes: [UInt8], _ isAsked: (String) -> Bool = { _ in true }) throws(Failure) {
    guard bytes.count <= ZipArchive.longest else {
      throw Failure(reason: "it is larger than \(ZipArchive.longest >> 20) MB")
    }
    var passedOver: [String] = []
    entries = try ZipArchive.inMemory(bytes) { archive, _ throws(Failure) in
      var entries: [Entry] = []
      var left = ZipArchive.longestUnpacked
      let count = max(0, zip_get_num_entries(archive, 0))
      guard count <= ZipArchive.most else { throw Failure(reason: "it holds \(count) files") }
      for index in 0..<UInt64(count) {
        guard let name = zip_get_name(archive, index, 0).map({ String(cString: $0) }) else {
          throw Failure(reason: "an entry cannot be read")
        }
        guard isAsked(name) else {
          passedOver.append(name)
          continue
        }
        let bytes = try ZipArchive.content(of: archive, at: index, atMost: left)
        left -= bytes.count
        entries.append(Entry(name: name, bytes: bytes))
      }
      return entries
    }
    self.passedOver = passedOver
  }

  /// Unpacks a file piece by piece: the size that the archive states is not relied on.
  private static func content(
    of archive: OpaquePointer, at index: UInt64, atMost limit: Int
  ) throws(Failure) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else { throw Failure(reason: "an entry is damaged") }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = piece.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      guard read >= 0 else { throw Failure(reason: "an entry is damaged") }
      if read == 0 { return bytes }
      guard bytes.count + Int(read) <= limit else {
        throw Failure(reason: "it is larger than \(longestUnpacked >> 20) MB once unpacked")
      }
      bytes += piece[..<Int(read)]
    }
  }

  /// The bytes of the archive.
  func bytes() throws(Failure) -> [UInt8] {
    let written: [UInt8]? = try ZipArchive.inMemory([]) { archive, source throws(Failure) in
      for entry in entries { try ZipArchive.add(entry, to: archive) }
      zip_source_keep(source)
      defer { zip_source_free(source) }
      guard zip_close(archive) == 0 else { throw ZipArchive.failure(of: archive) }
      // From here on there is no archive to discard: nothing may be thrown.
      return ZipArchive.read(source)
    }
    guard let written else { throw Failure(reason: "it could not be written") }
    return written
  }

  private static func add(_ entry: Entry, to archive: OpaquePointer) throws(Failure) {
    // The library frees the copy once the archive is closed.
    let copy = malloc(max(1, entry.bytes.count))
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy?.copyMemory(from: base, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      free(copy)
      throw failure(of: archive)
    }
    let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(of: archive)
    }
    // 1 January 1980, at which the format begins, in any time zone: the same bytes at any time.
    zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6)
  }

  private static func read(_ source: OpaquePointer) -> [UInt8]? {
    guard zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_source_stat(source, &about) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(about.size))
    let read = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
    return read == bytes.count ? bytes : nil
  }

  /// Works on an archive in memory, which is discarded unless it is closed within.
  private static func inMemory<Answer>(
    _ bytes: [UInt8],
    _ work: (_ archive: OpaquePointer, _ source: OpaquePointer) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let copy = malloc(max(1, bytes.count))
    bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy?.copyMemory(from: base, byteCount: bytes.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    let mode = bytes.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : ZIP_RDONLY
    guard let archive = zip_open_from_source(source, mode, &error) else {
      zip_source_free(source)
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    do {
      let answer = try work(archive, source)
      if !bytes.isEmpty { zip_discard(archive) }
      return answer
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  private static func failure(of archive: OpaquePointer) -> Failure {
    Failure(reason: String(cString: zip_strerror(archive)))
  }
}
