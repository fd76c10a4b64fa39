// Runs before the page is drawn: says that scripts work, and keeps a page that was left from being seen again.
(() => {
  "use strict";
  const root = document.documentElement;

  function supported() {
    if (!document.body) return false;
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
    return true;
  }
  if (!supported()) {
    const watch = new MutationObserver(() => supported() && watch.disconnect());
    watch.observe(root, { childList: true });
  }

  // The browser may keep this page as it was and show it again on Back. It keeps a blank one.
  addEventListener("pagehide", () => root.classList.add("rowan-blank"));

  // Then it asks for the page anew, so that the server decides. Pages of a session see to it themselves (rowan.js).
  addEventListener("pageshow", (event) => {
    if (!event.persisted || document.body?.dataset.idleSeconds) return;
    location.replace(location.pathname + location.search);
  });
})();
