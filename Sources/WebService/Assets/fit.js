// Fits the parts of a board for a wall into their rows. The style gives each part the largest size that its row
// allows; what is longer is made smaller here, for as much as it takes, so that nothing is ever cut off.
"use strict";

class Fit {
  // The part of an em by which the letters of a line may reach below it: fonts are taller than lines are set.
  static #slack = 0.25;
  // Beyond that, no more is gained than a pixel.
  static #steps = 9;
  static #smallest = 0.05;

  // Fits all parts that can be seen; those inside others and behind them in the row first, since they take room.
  static all(root) {
    for (const part of [...root.querySelectorAll("[data-fit]")].reverse()) {
      if (part.offsetParent !== null) Fit.one(part);
    }
  }

  static one(part) {
    if (Fit.#holds(part, 1)) return;
    let [low, high] = [Fit.#smallest, 1];
    for (let step = 0; step < Fit.#steps; step += 1) {
      const middle = (low + high) / 2;
      if (Fit.#holds(part, middle)) low = middle;
      else high = middle;
    }
    Fit.#holds(part, low);
  }

  static #holds(part, scale) {
    part.style.setProperty("--fit", scale);
    const size = parseFloat(getComputedStyle(part.lastElementChild ?? part).fontSize);
    return part.scrollWidth <= part.clientWidth
      && part.scrollHeight <= part.clientHeight + Math.ceil(size * Fit.#slack);
  }
}
