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

  const clocks = () => region.querySelectorAll(".clock");
  const shown = () => region.querySelector("[data-version]");

  const read = () => {
    const element = region.querySelector(".clock");
    if (shown()) version = Number(shown().dataset.version);
    base = performance.now();
    const now = region.querySelector("[data-now]");
    if (now && hour === null) readHour(now.dataset.now);
    if (!element) return;
    const data = element.dataset;
    told = {
      elapsed: Number(data.elapsed),
      limit: data.limit === "" ? null : Number(data.limit),
      warning: Number(data.warning),
      isPaused: data.paused === "true",
    };
  };

  // The time of day in the room, in seconds, and when it was told.
  let hour = null;
  const readHour = (time) => {
    const [hours, minutes, seconds] = time.slice(11).split(":").map(Number);
    hour = { second: hours * 3600 + minutes * 60 + seconds, base: performance.now() };
  };

  const showHour = () => {
    if (hour === null) return;
    const all = Math.floor(hour.second + (performance.now() - hour.base) / 1000) % 86400;
    const text = `${two(Math.floor(all / 3600))}:${two(Math.floor(all / 60) % 60)}`;
    for (const element of region.querySelectorAll("[data-now]")) {
      if (element.textContent !== text) element.textContent = text;
    }
  };

  const setState = (element, state) => {
    element.classList.remove("running", "warning", "over");
    element.classList.add(state);
  };

  const show = () => {
    showHour();
    const passed = told.isPaused ? 0 : Math.floor((performance.now() - base) / 1000);
    const elapsed = told.elapsed + passed;
    const { limit } = told;
    const state =
      limit === null || elapsed < limit - told.warning ? "running" : elapsed > limit ? "over" : "warning";
    const figure = duration(limit === null ? elapsed : limit - elapsed);
    for (const element of clocks()) {
      const time = element.querySelector(".time");
      const text = state === "over" ? `+${figure}` : figure;
      const isLonger = text.length !== time.textContent.length;
      time.textContent = text;
      if (limit !== null && !element.classList.contains(state)) {
        setState(element, state);
        element.querySelector(".words").textContent =
          { running: element.dataset.running, warning: element.dataset.ending, over: element.dataset.over }[state];
      }
      if (isLonger) fit();
    }
    for (const bar of region.querySelectorAll(".remaining")) {
      setState(bar, state);
      const left = state === "over" ? limit : Math.max(0, limit - elapsed);
      bar.firstElementChild.setAttribute("width", Math.round((1000 * left) / limit));
    }
  };

  // A board for a wall is fitted into its rows, and shows its languages in turn.
  const fit = () => {
    if (typeof Fit !== "undefined") Fit.all(region);
  };
  let turn = 0;
  const takeTurn = () => {
    const halls = region.querySelectorAll(".hall");
    if (halls.length < 2) return;
    halls.forEach((hall, index) => { hall.hidden = index !== turn % halls.length; });
    fit();
  };
  const seconds = Number(region.querySelector("[data-turn]")?.dataset.turn);
  if (seconds) {
    setInterval(() => {
      turn += 1;
      takeTurn();
    }, seconds * 1000);
  }

  const announce = (text) => {
    if (announcement && text !== undefined && announcement.textContent !== text) announcement.textContent = text;
  };

  // Whoever works with the keyboard stays where they were, and what was chosen, typed or opened stays as it was.
  const replace = (markup) => {
    const active = region.contains(document.activeElement) ? document.activeElement : null;
    const focused = active?.id ?? "";
    // The head of something that opens is known by that.
    const head = active?.tagName === "SUMMARY" ? active.parentElement.id : "";
    const fields = "input:not([type=hidden])[id], select[id]";
    const typed = [...region.querySelectorAll(fields)].map((field) => [field.id, field.value]);
    const opened = [...region.querySelectorAll("details[open][id]")].map((details) => details.id);
    region.innerHTML = markup;
    for (const [id, value] of typed) {
      const field = document.getElementById(id);
      if (field && value !== "") field.value = value;
    }
    for (const id of opened) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    }
    takeTurn();
    fit();
    const again = focused ? document.getElementById(focused)
      : head ? document.getElementById(head)?.querySelector("summary") : null;
    again?.focus({ preventScroll: true });
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
      readHour(now.now);
      if (now.elapsed === undefined) return;
      told = { elapsed: now.elapsed, limit: now.limit, warning: told.warning, isPaused: now.isPaused };
      base = performance.now();
      show();
    },
  };
  let hasBeen = false;

  read();
  fit();
  const feed = new Feed(region.dataset.feed, 1000 * Number(region.dataset.silence), (kind, data, id, isFirst) => {
    takers[kind]?.(data, id, isFirst);
    showConnection();
  });
  setInterval(() => {
    show();
    showConnection();
  }, 250);
  document.addEventListener("visibilitychange", show);
  addEventListener("resize", fit);
  document.fonts.ready.then(fit);

  // What was done is told once: not again when the page is loaded again.
  const address = new URL(location);
  if (address.searchParams.has("done")) {
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }
})();
