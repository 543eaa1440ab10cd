// Keeps the board as the service tells it. The clock is the service's: the script only counts on from what it
// was told last, by the time that has passed, and never asks what time it is.
"use strict";
(() => {
  const region = document.getElementById("board");
  const connection = document.getElementById("connection");
  const announcement = document.getElementById("announcement");
  if (!region) return;

  let base = performance.now();
  let told = { elapsed: 0, limit: null, warning: 30, isPaused: false };
  let version = -1;
  let latest = 0;

  const two = (number) => String(number).padStart(2, "0");
  const duration = (seconds) => {
    const all = Math.abs(seconds);
    const hours = Math.floor(all / 3600);
    const minutes = Math.floor(all / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
  };

  const clock = () => region.querySelector(".clock");

  const read = () => {
    const element = clock();
    const board = region.querySelector(".board");
    if (board) version = Number(board.dataset.version);
    base = performance.now();
    if (!element) return;
    const data = element.dataset;
    told = {
      elapsed: Number(data.elapsed),
      limit: data.limit === "" ? null : Number(data.limit),
      warning: Number(data.warning),
      isPaused: data.paused === "true",
    };
  };

  const show = () => {
    const element = clock();
    if (!element) return;
    const passed = told.isPaused ? 0 : Math.floor((performance.now() - base) / 1000);
    const elapsed = told.elapsed + passed;
    element.querySelector(".time").textContent = duration(told.limit === null ? elapsed : told.limit - elapsed);
    if (told.limit === null) return;
    const state =
      elapsed > told.limit ? "over" : elapsed >= told.limit - told.warning ? "warning" : "running";
    if (element.classList.contains(state)) return;
    element.classList.remove("running", "warning", "over");
    element.classList.add(state);
    element.querySelector(".sign").textContent = { running: "", warning: "▲", over: "■" }[state];
    element.querySelector(".words").textContent =
      { running: element.dataset.running, warning: element.dataset.ending, over: element.dataset.over }[state];
  };

  const announce = () => {
    const board = region.querySelector(".board");
    if (!board || !announcement) return;
    if (announcement.textContent !== board.dataset.announcement) {
      announcement.textContent = board.dataset.announcement;
    }
  };

  const isHeard = () => {
    latest = performance.now();
    connection.hidden = true;
  };

  const feed = new EventSource(region.dataset.feed);
  feed.addEventListener("state", (event) => {
    isHeard();
    if (Number(event.lastEventId) < version) return;
    region.innerHTML = event.data;
    read();
    show();
    announce();
  });
  feed.addEventListener("clock", (event) => {
    isHeard();
    const now = JSON.parse(event.data);
    if (now.elapsed === undefined) return;
    told = { elapsed: now.elapsed, limit: now.limit, warning: told.warning, isPaused: now.isPaused };
    base = performance.now();
    show();
  });
  feed.addEventListener("open", isHeard);
  feed.addEventListener("error", () => {
    connection.hidden = false;
    // A browser gives up for good when the answer is no stream, as while the service starts again.
    if (feed.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });

  latest = performance.now();
  read();
  setInterval(() => {
    show();
    // The service gives a sign of life every ten seconds; three of them missing means that the line is dead.
    if (performance.now() - latest > 30000) connection.hidden = false;
  }, 250);
  document.addEventListener("visibilitychange", show);
})();
