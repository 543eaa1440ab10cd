// Tells a delegation that its turn has come: the telephone shakes, and shows a notification where that was allowed.
"use strict";
(() => {
  const region = document.querySelector("[data-feed]");
  const button = document.getElementById("notify");
  if (!region) return;
  const state = () => region.querySelector("[data-turn-state]")?.dataset.turnState ?? "";
  const patterns = { next: [200, 100, 200], floor: [400, 150, 400, 150, 400] };
  let worker = null;
  let last = state();

  const prepare = async () => {
    try {
      worker = await navigator.serviceWorker?.register(button.dataset.worker);
    } catch {
      // Without a worker the window itself notifies, where the browser lets it.
    }
  };

  const notify = (text) => {
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    const options = { body: document.title, tag: "turn", renotify: true };
    if (worker) worker.showNotification(text, options);
    else new Notification(text, options);
  };

  new MutationObserver(() => {
    const now = state();
    if (now === last) return;
    last = now;
    if (!patterns[now]) return;
    navigator.vibrate?.(patterns[now]);
    notify(region.querySelector(".card-state").textContent);
  }).observe(region, { childList: true });

  if (button && "Notification" in window) {
    button.hidden = Notification.permission !== "default";
    if (Notification.permission === "granted") prepare();
    button.addEventListener("click", async () => {
      const answer = await Notification.requestPermission();
      button.hidden = answer !== "default";
      if (answer === "granted") prepare();
    });
  }
})();
