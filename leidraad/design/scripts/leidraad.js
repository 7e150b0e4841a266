/* Nicer with script, whole without: the filter panel folds on a small screen, a list is
   remembered in this browser only, addresses are copied, pages printed. */
(() => {
  "use strict";
  const KEY = "leidraad.lijst";
  const small = matchMedia("(max-width: 60rem)");

  const read = () => {
    try { return (localStorage.getItem(KEY) || "").split(",").filter(Boolean); }
    catch { return []; }
  };
  const write = (codes) => {
    try { localStorage.setItem(KEY, codes.join(",")); } catch { /* private window: the address still holds the list */ }
    show();
  };
  const address = (link, codes) => {
    const url = new URL(link.href);
    url.search = codes.length ? `?v=${codes.join(",")}` : "";
    return url.href;
  };

  function show() {
    const codes = read();
    for (const link of document.querySelectorAll("[data-own-list-link]")) link.href = address(link, codes);
    for (const link of document.querySelectorAll("[data-keep]")) {
      const isKept = codes.includes(link.dataset.keep);
      link.querySelector("span").textContent = isKept ? link.dataset.keptLabel : link.dataset.label;
      link.setAttribute("aria-pressed", String(isKept));
    }
  }

  function start(root) {
    for (const link of root.querySelectorAll("[data-keep]")) {
      link.dataset.label ||= link.querySelector("span").textContent;
      link.setAttribute("role", "button");
    }
    for (const button of root.querySelectorAll("[data-copy], [data-print]")) button.hidden = false;
    for (const panel of root.querySelectorAll("[data-filter-panel='']")) {
      panel.open = !small.matches;
      panel.dataset.ready = "";
    }
    show();
  }

  /* A region that is swapped itself is not read out; this one stays. */
  function say(words = "") { document.querySelector("[data-said]").textContent = words.trim().replace(/\s+/g, " "); }

  /* A list that somebody else sent is looked at, not taken over; one's own is found again. */
  function openOwnList() {
    const link = document.querySelector("[data-own-list-link]");
    if (document.querySelector("[data-own-list]") && !location.search && read().length) location.replace(link.href);
  }

  /* In the overview a tick is what is kept, also of rows that are not in this table. */
  const boxes = () => [...document.querySelectorAll("[data-keep-form] input[name=v]")];
  const ticked = () => {
    const shown = boxes(), elsewhere = read().filter((code) => !shown.some((box) => box.value === code));
    return [...elsewhere, ...shown.filter((box) => box.checked).map((box) => box.value)];
  };
  function tickKept() {
    const codes = read();
    for (const box of boxes()) box.checked ||= codes.includes(box.value);
  }
  document.addEventListener("change", (event) => { if (event.target.closest("[data-keep-form]")) write(ticked()); });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-keep-form]")) return;
    event.preventDefault();
    write(ticked());
    location.assign(address({ href: event.target.action }, read()));
  });

  document.addEventListener("click", async (event) => {
    const keep = event.target.closest("[data-keep]");
    const copy = event.target.closest("[data-copy]");
    if (keep) {
      event.preventDefault();
      const codes = read(), code = keep.dataset.keep;
      write(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
    } else if (copy) {
      const field = document.getElementById(copy.dataset.copy);
      try { await navigator.clipboard.writeText(field.value); } catch { field.select(); document.execCommand("copy"); }
      copy.querySelector("span").textContent = copy.dataset.doneLabel;
      say(copy.dataset.doneLabel);
    } else if (event.target.closest("[data-print]")) print();
    else if (event.target.closest("[data-forget-list]")) write([]);
    else if (event.target.closest("[data-drop]")) write(read().filter((one) => one !== event.target.closest("[data-drop]").dataset.drop));
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches("[data-keep]")) { event.preventDefault(); event.target.click(); }
    if (event.key === "Escape") for (const menu of document.querySelectorAll("details.menu[open]")) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  /* htmx notes where one is, also of who chose nothing; here the address alone is enough. */
  const leaveNoTrace = () => { try { sessionStorage.removeItem("htmx-current-path-for-history"); } catch { /* nothing was noted */ } };
  for (const moment of ["htmx:load", "htmx:pushedIntoHistory"]) document.addEventListener(moment, leaveNoTrace);

  /* A filter's address holds only what was chosen, so it reads well and is kept once. */
  document.addEventListener("htmx:configRequest", (event) => {
    const chosen = event.detail.parameters;
    for (const name of Object.keys(chosen)) if (chosen[name] === "" || chosen[name]?.length === 0) delete chosen[name];
  });
  let opened = null, focused = null, unfolded = false;
  document.addEventListener("htmx:beforeSwap", () => {
    unfolded = document.querySelector("[data-filter-panel]")?.open ?? false;
    opened = [...document.querySelectorAll("[data-filters] details")].map((one) => one.open);
    const here = document.activeElement;
    focused = here?.name ? `[name="${here.name}"]${here.type === "checkbox" ? `[value="${CSS.escape(here.value)}"]` : ""}` : null;
  });
  document.addEventListener("htmx:afterSwap", () => {
    start(document);
    document.querySelectorAll("[data-filters] details").forEach((one, index) => { if (opened?.[index]) one.open = true; });
    for (const panel of document.querySelectorAll("[data-filter-panel]")) panel.open = unfolded;
    if (focused) document.querySelector(`[data-filters] ${focused}`)?.focus({ preventScroll: true });
    say(document.querySelector("[data-result]")?.textContent);
  });

  start(document);
  leaveNoTrace();
  tickKept();
  openOwnList();
})();
