/* Writing, nicer: a text's box grows along, words are counted, faults get the focus, and whoever
   leaves a form with data-unsaved while something is unsaved is asked once. */
(() => {
  "use strict";
  const words = JSON.parse(document.getElementById("work-words")?.textContent ?? "{}");
  const grows = CSS.supports("field-sizing", "content");
  const SOON = 0.8;

  function grow(box) {
    if (grows) return;
    box.style.blockSize = "auto";
    box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  }

  const number = (text) => text.trim().split(/\s+/).filter(Boolean).length;

  /* What can still be added, or is too much; letters are told only near the end. */
  function left(box) {
    if (box.dataset.mostWords) {
      const over = number(box.value) - Number(box.dataset.mostWords);
      return [over > 0, (over > 0 ? words.wordsOver : words.wordsLeft).replace("{number}", Math.abs(over))];
    }
    const far = box.value.length < box.maxLength * SOON;
    return [false, far ? "" : words.lettersLeft.replace("{number}", box.maxLength - box.value.length)];
  }

  function count(box) {
    const place = document.getElementById(`${box.id}_count`);
    if (!place) return;
    const [isOver, told] = left(box);
    place.textContent = told;
    place.classList.toggle("form-field__count--over", isOver);
  }

  /* Read with the question, not at every letter: that would talk through the writing. */
  function addCounter(box) {
    const place = Object.assign(document.createElement("p"), { className: "form-field__count", id: `${box.id}_count` });
    box.insertAdjacentElement("afterend", place);
    box.setAttribute("aria-describedby", [box.getAttribute("aria-describedby"), place.id].filter(Boolean).join(" "));
    count(box);
  }

  function start() {
    for (const box of document.querySelectorAll("textarea")) grow(box);
    for (const box of document.querySelectorAll("[data-most-words], textarea[maxlength]")) if (box.id) addCounter(box);
    document.querySelector("[data-faults]")?.focus();
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) grow(event.target);
    if (event.target.id) count(event.target);
  });

  /* A link to a box among boxes moves the focus there, and the question stays in sight. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-faults] a[href^='#']");
    const answer = link && document.getElementById(link.hash.slice(1));
    if (!answer) return;
    event.preventDefault();
    answer.closest(".form-field")?.scrollIntoView();
    answer.focus({ preventScroll: true });
  });

  const changed = new Set();
  document.addEventListener("input", (event) => { const form = event.target.form; if (form?.matches("[data-unsaved]")) changed.add(form); });
  document.addEventListener("submit", (event) => changed.delete(event.target));
  addEventListener("beforeunload", (event) => { if (changed.size) event.preventDefault(); });

  start();
})();
