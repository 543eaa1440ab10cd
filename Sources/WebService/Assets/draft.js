// Keeps what somebody writes in the draft in their browser until it is saved: a refused save, an ended login or a
// closed window loses nothing. Each text is kept under the account, the session and the place that it was written
// for, and shown to that account alone.
"use strict";
(() => {
  const words = document.getElementById("unsaved")?.dataset;
  const forms = [...document.querySelectorAll("form[data-writer]")];
  if (!words) return;

  // Writing counts as use of the login, which ends after half an hour without any.
  const keepAlive = 60000;
  const prefix = `rostrum.unsaved/${words.writer}/${words.session}/`;
  const store = (() => {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  })();

  const kept = (key) => {
    try {
      return JSON.parse(store.getItem(key));
    } catch {
      return null;
    }
  };
  const keep = (key, entry) => {
    try {
      store.setItem(key, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  };
  const drop = (key) => store?.removeItem(key);
  const plain = (text) => text.replaceAll("\r\n", "\n");
  const when = (time) =>
    new Date(time).toLocaleString(document.documentElement.lang, {
      dateStyle: "medium", timeStyle: "short", numberingSystem: "latn",
    });

  const field = (form, name) => form.elements.namedItem(name);
  const keyOf = (form) => `${prefix}${field(form, "kind").value}/${field(form, "name").value}`;

  // The line under a text that says how it stands.
  const say = (form, text) => {
    const note = form.querySelector(".unsaved-note");
    note.querySelector(".words").textContent = text;
    note.hidden = text === "";
  };

  const discard = (form) => {
    drop(keyOf(form));
    const text = field(form, "text");
    text.value = text.defaultValue;
    for (const name of ["seen", "drafted"]) field(form, name).value = field(form, name).defaultValue;
    form.querySelector(".discard").hidden = true;
    say(form, "");
    text.focus();
  };

  let lastUse = -Infinity;
  const use = async (form) => {
    if (performance.now() - lastUse < keepAlive) return;
    lastUse = performance.now();
    try {
      const answer = await fetch("/v1/me", { cache: "no-store" });
      if (answer.status === 401) {
        // The next letter asks again: they may have logged in elsewhere meanwhile.
        lastUse = -Infinity;
        say(form, words.over);
      } else if (form.querySelector(".unsaved-note .words").textContent === words.over) {
        say(form, words.kept);
      }
    } catch {
      // The service is away; what is written is kept.
    }
  };

  const note = (form) => {
    const text = field(form, "text");
    if (plain(text.value) === plain(text.defaultValue) && form.dataset.unsaved === undefined) {
      drop(keyOf(form));
      say(form, "");
      return;
    }
    const isKept = keep(keyOf(form), {
      text: text.value, seen: field(form, "seen").value, drafted: field(form, "drafted").value, time: Date.now(),
    });
    form.querySelector(".discard").hidden = !isKept || form.dataset.unsaved !== undefined;
    if (form.querySelector(".unsaved-note .words").textContent !== words.over) say(form, isKept ? words.kept : "");
  };

  const restore = (form) => {
    const entry = kept(keyOf(form));
    const text = field(form, "text");
    if (form.dataset.unsaved !== undefined) return note(form);
    if (typeof entry?.text !== "string") return;
    if (plain(entry.text) === plain(text.defaultValue)) return drop(keyOf(form));
    text.value = entry.text;
    // With what stood there when it was written, so that what others wrote since is not written over.
    field(form, "seen").value = entry.seen;
    field(form, "drafted").value = entry.drafted;
    form.querySelector(".discard").hidden = false;
    say(form, words.restored.replace("{0}", when(entry.time)));
    for (let folded = form.closest("details"); folded; folded = folded.parentElement.closest("details")) {
      folded.open = true;
    }
    return form;
  };

  // What was saved by the form of that id is kept no longer, unless something was written since.
  const address = new URL(location);
  const saved = address.searchParams.get("saved");
  const mine = () => Object.keys(store ?? {}).filter((key) => key.startsWith(prefix));
  if (saved) {
    for (const key of mine()) if (kept(key)?.sent === saved) drop(key);
    address.searchParams.delete("saved");
    address.searchParams.delete("done");
    history.replaceState(history.state, "", address);
  }

  const restored = forms.map(restore).filter(Boolean);
  if (restored.length > 0 && !location.hash) restored[0].scrollIntoView({ block: "center" });

  // A text whose place is gone is shown for itself.
  const places = new Set(forms.map(keyOf));
  const orphans = document.getElementById("orphans");
  for (const key of orphans ? mine() : []) {
    const entry = kept(key);
    if (places.has(key) || typeof entry?.text !== "string") continue;
    const orphan = orphans.querySelector("template").content.cloneNode(true).firstElementChild;
    orphan.querySelector("textarea").value = entry.text;
    orphan.querySelector(".words").textContent = words.restored.replace("{0}", when(entry.time));
    orphan.querySelector("button").addEventListener("click", () => {
      drop(key);
      orphan.remove();
      orphans.hidden = orphans.querySelectorAll("textarea").length === 0;
    });
    orphans.append(orphan);
    orphans.hidden = false;
  }

  for (const form of forms) {
    let timer = null;
    field(form, "text").addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => note(form), 300);
      use(form);
    });
    const finish = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      note(form);
    };
    addEventListener("pagehide", finish);
    document.addEventListener("visibilitychange", finish);
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      timer = null;
      note(form);
      const entry = kept(keyOf(form));
      if (entry) keep(keyOf(form), { ...entry, sent: field(form, "id").value });
    });
    form.querySelector(".discard").addEventListener("click", () => discard(form));
  }
})();
