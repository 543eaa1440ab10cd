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
  /// No more than this is read from an archive, so that a small file cannot fill the memory.
  private static let limit: UInt64 = 256 << 20

  /// The files with those names and bytes.
  init(_ entries: [Entry]) { self.entries = entries }

  /// The file with that name.
  func entry(_ name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

  /// Reads an archive.
  init(reading bytes: [UInt8]) throws(Failure) {
    entries = try ZipArchive.inMemory(bytes) { archive, _ throws(Failure) in
      var entries: [Entry] = []
      var total: UInt64 = 0
      for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
        var about = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), 0, &about) == 0, let name = about.name else {
          throw Failure(reason: "an entry cannot be read")
        }
        total += min(about.size, ZipArchive.limit)
        guard total < ZipArchive.limit else { throw Failure(reason: "it is too large") }
        entries.append(
          Entry(
            name: String(cString: name),
            bytes: try ZipArchive.content(of: archive, at: UInt64(index), size: about.size)))
      }
      return entries
    }
  }

  private static func content(
    of archive: OpaquePointer, at index: UInt64, size: UInt64
  ) throws(Failure) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else { throw Failure(reason: "an entry is damaged") }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var filled = 0
    while filled < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress?.advanced(by: filled), UInt64(buffer.count - filled))
      }
      guard read > 0 else { throw Failure(reason: "an entry is damaged") }
      filled += Int(read)
    }
    return bytes
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
