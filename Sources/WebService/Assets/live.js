// Keeps a part of the page as the service tells it. The clock is the service's: the script only counts on from what
// it was told last, by the time that has passed, and never asks what time it is.
"use strict";
(() => {
  const region = document.querySelector("[data-feed]");
  const connection = document.getElementById("connection");
  const announcement = document.getElementById("announcement");
  if (!region) return;

  let base = performance.now();
  let told = { elapsed: 0, limit: null, warning: 30, isPaused: false };
  let version = -1;
  let wasLost = false;

  const two = (number) => String(number).padStart(2, "0");
  const duration = (seconds) => {
    const all = Math.abs(seconds);
    const hours = Math.floor(all / 3600);
    const minutes = Math.floor(all / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
  };

  const clock = () => region.querySelector(".clock");
  const shown = () => region.querySelector("[data-version]");

  const read = () => {
    const element = clock();
    if (shown()) version = Number(shown().dataset.version);
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

  const announce = (text) => {
    if (announcement && text !== undefined && announcement.textContent !== text) announcement.textContent = text;
  };

  // Whoever works with the keyboard stays where they were.
  const replace = (markup) => {
    const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
    region.innerHTML = markup;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };

  // How old what is shown is, in words that are read at a distance.
  const age = (milliseconds) => {
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    const [value, unit] =
      seconds < 60 ? [seconds, "second"] : seconds < 3600 ? [Math.floor(seconds / 60), "minute"]
        : [Math.floor(seconds / 3600), "hour"];
    return new Intl.NumberFormat(document.documentElement.lang, {
      style: "unit", unit, unitDisplay: "long", numberingSystem: "latn",
    }).format(value);
  };

  const showConnection = () => {
    // A line that is there again within the second is nothing to alarm a room with.
    const isLost = feed.lost !== null && performance.now() - feed.lostSince > 1000;
    if (isLost) {
      const isOver = feed.lost === "login";
      const text = (isOver ? connection.dataset.over : connection.dataset.lost)
        .replace("{0}", age(performance.now() - feed.heard));
      const words = connection.querySelector(".words");
      if (words.textContent !== text) words.textContent = text;
      const login = connection.querySelector("a");
      login.hidden = !isOver;
      login.href = `/login?to=${encodeURIComponent(location.pathname + location.search)}`;
      if (!wasLost) announce(text);
    } else if (wasLost) {
      announce(shown()?.dataset.announcement);
    }
    wasLost = isLost;
    connection.hidden = !isLost;
  };

  const takers = {
    state(data, id, isFirst) {
      // What the page came with is as new. On a new line the service is right, whatever was shown before.
      const isReturn = isFirst && hasBeen;
      hasBeen = true;
      if (Number(id) <= version && !isReturn) return;
      replace(data);
      read();
      show();
      announce(shown()?.dataset.announcement);
    },
    clock(data) {
      const now = JSON.parse(data);
      if (now.elapsed === undefined) return;
      told = { elapsed: now.elapsed, limit: now.limit, warning: told.warning, isPaused: now.isPaused };
      base = performance.now();
      show();
    },
  };
  let hasBeen = false;

  read();
  const feed = new Feed(region.dataset.feed, 1000 * Number(region.dataset.silence), (kind, data, id, isFirst) => {
    takers[kind]?.(data, id, isFirst);
    showConnection();
  });
  setInterval(() => {
    show();
    showConnection();
  }, 250);
  document.addEventListener("visibilitychange", show);

  // What was done is told once: not again when the page is loaded again.
  const address = new URL(location);
  if (address.searchParams.has("done")) {
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }
})();
