// Follows a feed of the service for as long as the page is open, whatever happens to the line.
//
// EventSource gives up for good at the first answer that is no stream, does not tell its status, and waits for ever
// on a line on which nothing comes any more. So the stream is read with fetch.
"use strict";

class Feed {
  // In milliseconds. Each pause is twice the one before up to the longest, and shortened at random, so that a
  // thousand screens do not come back in the same moment.
  static #firstPause = 500;
  static #longestPause = 5000;
  // Whoever is refused is not let in a moment later, but may be after a login in another window.
  static #refusedPause = 30000;
  // The longest pause that the service may ask for.
  static #mostAsked = 60000;
  // A line that holds for so long was a good one: the pauses begin anew.
  static #goodLine = 5000;
  // How long a new connection may take to answer.
  static #answerTime = 8000;

  #address;
  #silence;
  #take;
  #attempt = null;
  #answered = false;
  #begun = 0;
  #lastByte = 0;
  #failures = 0;
  #timer = null;

  // When an event was heard last, and why nothing is heard now: "line", "login", or null.
  heard = performance.now();
  lost = null;
  lostSince = 0;

  // `silence` is for how many milliseconds the service never says nothing; `take` is told each event by its kind,
  // its data, its id, and whether it is the first of its kind on this line.
  constructor(address, silence, take) {
    [this.#address, this.#silence, this.#take] = [address, silence, take];
    setInterval(() => this.#watch(), 250);
    const wake = () => {
      if (!document.hidden && this.#timer !== null) this.#connect();
    };
    document.addEventListener("visibilitychange", wake);
    addEventListener("pageshow", wake);
    addEventListener("online", wake);
    this.#connect();
  }

  async #connect() {
    clearTimeout(this.#timer);
    this.#timer = null;
    const attempt = new AbortController();
    [this.#attempt, this.#answered, this.#begun] = [attempt, false, performance.now()];
    let [reason, asked] = ["line", 0];
    try {
      const answer = await fetch(this.#address, {
        headers: { Accept: "text/event-stream" }, cache: "no-store", signal: attempt.signal,
      });
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/event-stream")) {
        await this.#read(answer.body.getReader());
      } else {
        if (answer.status === 401 || answer.status === 403) reason = "login";
        asked = 1000 * Number(answer.headers.get("Retry-After")) || 0;
      }
    } catch {
      // No answer, or the line broke: the next attempt will show.
    }
    attempt.abort();
    this.#retry(reason, asked);
  }

  #retry(reason, asked) {
    const now = performance.now();
    if (this.lost === null) this.lostSince = now;
    this.lost = reason;
    const lasted = now - this.#begun;
    if (this.#answered && lasted > Feed.#goodLine) this.#failures = 0;
    const growing =
      reason === "login" ? Feed.#refusedPause : Math.min(Feed.#longestPause, Feed.#firstPause * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 10);
    const pause = Math.max(growing * (0.5 + Math.random() / 2), Math.min(asked, Feed.#mostAsked));
    // Whoever waited for an answer that did not come has waited already.
    const waited = this.#answered ? 0 : lasted;
    this.#attempt = null;
    this.#timer = setTimeout(() => this.#connect(), Math.max(100, pause - waited));
  }

  // Ends a line on which nothing comes, since nobody else will.
  #watch() {
    if (this.#attempt === null) return;
    const now = performance.now();
    const isDead = this.#answered
      ? now - this.#lastByte > this.#silence : now - this.#begun > Feed.#answerTime;
    if (isDead) this.#attempt.abort();
  }

  // Reads a text/event-stream (HTML Living Standard, section 9.2) as this service writes it.
  async #read(reader) {
    const decoder = new TextDecoder();
    const seen = new Set();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#answered = true;
      this.#lastByte = performance.now();
      text += decoder.decode(value, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop();
      for (const block of blocks) this.#tell(block, seen);
    }
  }

  #tell(block, seen) {
    let [kind, id] = ["message", ""];
    const data = [];
    for (const line of block.split("\n")) {
      const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
      if (field === "event") kind = value;
      if (field === "id") id = value;
      if (field === "data") data.push(value);
    }
    if (data.length === 0) return;
    [this.heard, this.lost] = [performance.now(), null];
    const isFirst = !seen.has(kind);
    seen.add(kind);
    this.#take(kind, data.join("\n"), id, isFirst);
  }
}
