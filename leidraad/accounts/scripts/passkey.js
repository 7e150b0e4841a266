/* Passkeys: a form with data-passkey asks the browser for a key and hands in its answer.
   login fetches what to ask; add and prove find it in the page. Without script the form
   stays hidden and the code of an authenticator app does the work. */
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  };
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  function asked({ publicKey }) {
    const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
    const options = { ...publicKey, challenge: bytes(publicKey.challenge) };
    if (publicKey.user) options.user = { ...publicKey.user, id: bytes(publicKey.user.id) };
    if (publicKey.excludeCredentials) options.excludeCredentials = known(publicKey.excludeCredentials);
    if (publicKey.allowCredentials) options.allowCredentials = known(publicKey.allowCredentials);
    return { publicKey: options };
  }

  function told(key) {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (key.response[name]) response[name] = text(key.response[name]);
    }
    if (key.response.getTransports) response.transports = key.response.getTransports();
    return {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response,
      clientExtensionResults: key.getClientExtensionResults(),
    };
  }

  async function options(form) {
    const inPage = document.getElementById("passkey-options");
    if (inPage) return JSON.parse(inPage.textContent);
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).request_options;
  }

  async function use(form) {
    const said = form.querySelector("[data-passkey-said]");
    said.textContent = "";
    try {
      const question = asked(await options(form));
      const key = form.dataset.passkey === "add"
        ? await navigator.credentials.create(question)
        : await navigator.credentials.get(question);
      form.elements.credential.value = JSON.stringify(told(key));
      form.submit();
    } catch {
      said.textContent = said.dataset.failed;
    }
  }

  for (const form of document.querySelectorAll("[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      use(form);
    });
  }
})();
