/// A part of a page that the service's feed keeps up to date, with what the reader is told of the connection.
struct LiveRegion: Sendable {
  /// The address of the feed.
  var feed: String
  /// The content as it stands.
  var fragment: HTML
  /// The words of the page.
  var words: Words

  /// The scripts that keep it.
  static let scripts = ["feed.js", "live.js"]

  /// The region; the banner for a lost connection, and the announcements of a screen reader, stand beside it.
  var html: HTML {
    """
    <div id="live" data-feed="\(text: feed)" data-silence="\(Feeds.silence)">
    \(fragment)
    </div>
    <p id="connection" class="connection" hidden data-lost="\(text: words(.connectionLost))" \
    data-over="\(text: words(.loginOver))"><span class="words"></span> <a href="/login" hidden>\(text: words(.login))</a></p>
    <p id="announcement" class="unseen" role="status"></p>
    """
  }
}
