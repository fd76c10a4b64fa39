// Lets a device of one's own answer in place of a code. Without scripts the code is still there.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
const named = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

const ask = {
  get: (asked) => ({ ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) }),
  create: (asked) => ({
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: named(asked.excludeCredentials),
  }),
};

function said(credential) {
  const { response } = credential;
  const parts = {};
  for (const part of ["clientDataJSON", "authenticatorData", "signature", "userHandle", "attestationObject"]) {
    if (response[part]) parts[part] = text(response[part]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    response: parts,
    clientExtensionResults: {},
  });
}

for (const form of document.querySelectorAll("[data-rowan=passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  const status = form.querySelector("[role=status]");
  form.querySelector("button").addEventListener("click", async () => {
    status.textContent = "";
    const { kind, question } = form.dataset;
    try {
      const credential = await navigator.credentials[kind]({ publicKey: ask[kind](JSON.parse(question)) });
      form.elements.answer.value = said(credential);
      form.requestSubmit();
    } catch {
      status.textContent = form.dataset.sorry;
    }
  });
}
