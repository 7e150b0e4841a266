/* A form with data-autosave="<address>" is sent there while one writes: after two seconds of
   rest, on leaving a field, on leaving the page. The answer is JSON {revision, saved_at}; the
   revision goes into the form's field of that name. 409 means that somebody else was first: its
   {address} (or the form's data-conflict) leads to both texts; without one, sending the form does.
   {parts} are places to show anew. Files wait for the real sending. */
(() => {
  "use strict";
  const REST = 2000, RETRY = [5000, 15000, 60000];
  const words = JSON.parse(document.getElementById("work-words")?.textContent ?? "{}");
  const clock = new Intl.DateTimeFormat(document.documentElement.lang || "nl", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
  const inClock = (moment) => (Number.isNaN(Date.parse(moment)) ? moment : clock.format(new Date(moment)));

  class Keeper {
    constructor(form) {
      this.form = form;
      this.said = form.querySelector("[data-saved]") ?? form.insertAdjacentElement("beforeend", Object.assign(document.createElement("p"), { className: "saved", role: "status" }));
      this.kept = this.text();
      this.failures = 0;
      form.addEventListener("input", () => this.wait(REST));
      form.addEventListener("change", () => this.wait(REST));
      form.addEventListener("focusout", () => this.save());
      form.addEventListener("submit", (event) => this.submit(event));
      addEventListener("pagehide", () => this.save({ leaving: true }));
      addEventListener("online", () => this.save());
      addEventListener("beforeunload", (event) => { if (!this.sending && this.isUnsaved()) event.preventDefault(); });
      addEventListener("pageshow", (event) => { if (event.persisted) { this.sending = false; if (this.left) location.reload(); } });
      if (form.elements.revision) form.elements.revision.autocomplete = "off";
    }

    data() {
      const data = new FormData(this.form);
      for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
      return data;
    }

    /* What was written, without what only the machine needs. */
    text() {
      const data = this.data();
      data.delete("revision");
      return JSON.stringify([...data]);
    }

    isUnsaved() { return this.text() !== this.kept; }

    wait(time) {
      clearTimeout(this.timer);
      if (!this.conflicted) this.timer = setTimeout(() => this.save(), time);
    }

    async save({ leaving = false } = {}) {
      if (this.sending || this.conflicted || !this.isUnsaved()) return;
      if (this.busy) { this.again = true; return; }
      clearTimeout(this.timer);
      this.left = leaving;
      this.busy = this.send(leaving).finally(() => { this.busy = null; });
      await this.busy;
      if (this.again) { this.again = false; this.save(); }
    }

    async send(leaving) {
      const text = this.text();
      this.say("saving");
      try {
        const answer = await fetch(this.form.dataset.autosave, { method: "POST", body: this.data(), headers: { Accept: "application/json" }, keepalive: leaving, signal: leaving ? undefined : AbortSignal.timeout(15000) });
        if (answer.status === 409) return this.conflict(await answer.json().catch(() => ({})));
        if (!answer.ok) throw new Error(answer.status);
        this.done(text, await answer.json());
      } catch { this.failed(); }
    }

    done(text, told) {
      this.kept = text;
      this.failures = 0;
      const revision = this.form.elements.revision;
      if (revision && told.revision !== undefined) revision.value = told.revision;
      this.show(told.parts ?? {});
      this.say("saved", inClock(told.saved_at ?? new Date().toISOString()));
    }

    /* Places of the page that tell about the text (by id), made anew by the server. */
    show(parts) {
      for (const [id, html] of Object.entries(parts)) {
        const place = document.getElementById(id);
        if (place && !place.contains(document.activeElement)) place.innerHTML = html;
      }
    }

    failed() {
      this.say("unsaved");
      this.wait(RETRY[Math.min(this.failures++, RETRY.length - 1)]);
    }

    conflict(told) {
      this.conflicted = true;
      this.say("conflict");
      const address = told.address ?? this.form.dataset.conflict;
      const way = address
        ? Object.assign(document.createElement("a"), { href: address, textContent: words.compare })
        : Object.assign(document.createElement("button"), { className: "button", textContent: words.compare });
      this.said.append(" ", way);
    }

    say(state, time = "") {
      this.said.dataset.state = state;
      this.said.textContent = words[state].replace("{time}", time);
    }

    /* A saving under way ends first; else the form would come with an old revision. */
    submit(event) {
      clearTimeout(this.timer);
      if (!this.busy) { this.sending = true; return; }
      event.preventDefault();
      this.again = false;
      const button = event.submitter;
      this.busy.finally(() => this.form.requestSubmit(button));
    }
  }

  for (const form of document.querySelectorAll("form[data-autosave]")) new Keeper(form);
})();
