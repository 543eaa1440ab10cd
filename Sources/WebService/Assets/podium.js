// Runs the lists without loading the page again: each button is sent by itself, what was refused is told at the top,
// and the feed shows what came of it. An entry is moved by dragging its handle, with a finger as with a mouse; the
// arrows beside it do the same from the keyboard.
"use strict";
(() => {
  const region = document.querySelector("[data-feed]");
  const refusal = document.getElementById("refusal");
  if (!region) return;

  const send = async (form, act) => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("act", act);
    refusal.hidden = true;
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "text/html" }, body: fields });
      if (answer.ok) {
        for (const field of region.querySelectorAll("input:not([type=hidden])")) field.value = "";
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const told = page.getElementById("refusal") ?? page.querySelector("main");
      refusal.replaceChildren(...told.childNodes);
    } catch {
      refusal.textContent = document.getElementById("connection").textContent.trim() || "…";
    }
    refusal.hidden = false;
    refusal.scrollIntoView({ block: "nearest" });
  };

  region.addEventListener("submit", (event) => {
    if (!event.submitter?.value) return;
    event.preventDefault();
    send(event.target, event.submitter.value);
  });

  // Enter in a field for a name means the button behind it, and not the first of the form.
  region.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    event.target.closest("p").querySelector("button").click();
  });

  let dragged = null;
  region.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(".grip");
    if (!grip) return;
    event.preventDefault();
    dragged = grip.closest("li");
    dragged.classList.add("dragged");
    grip.setPointerCapture(event.pointerId);
  });
  region.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    const others = [...dragged.parentElement.children].filter((entry) => entry !== dragged);
    const before = others.find((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    dragged.parentElement.insertBefore(dragged, before ?? null);
  });
  const drop = () => {
    if (!dragged) return;
    const list = dragged.parentElement;
    const place = [...list.children].indexOf(dragged) + 1;
    const act = ["move", list.dataset.item, list.dataset.kind, dragged.dataset.delegation, place].join(" ");
    dragged.classList.remove("dragged");
    send(list.closest("form"), act);
    dragged = null;
  };
  region.addEventListener("pointerup", drop);
  region.addEventListener("pointercancel", drop);
})();
