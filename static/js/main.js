// Starts the module named by each element's data-module. Everything on a page works before this runs.
const MODULES = {
  "chair-keys": () => import("./chair-keys.js"),
  "copy": () => import("./copy.js"),
  "desk-keys": () => import("./desk-keys.js"),
  "error-summary": () => import("./error-summary.js"),
  "forget-words": () => import("./forget-words.js"),
  "grow": () => import("./grow.js"),
  "in-part": () => import("./in-part.js"),
  "keep-words": () => import("./keep-words.js"),
  "keys": () => import("./keys.js"),
  "live-compose": () => import("./live-compose.js"),
  "live-diff": () => import("./live-diff.js"),
  "local-time": () => import("./local-time.js"),
  "mend": () => import("./mend.js"),
  "menu": () => import("./menu.js"),
  "point-words": () => import("./point-words.js"),
  "proposal-kind": () => import("./proposal-kind.js"),
  "room-screen": () => import("./room-screen.js"),
  "settle-words": () => import("./settle-words.js"),
  "standing": () => import("./standing.js"),
  "unfold": () => import("./unfold.js"),
};

const started = new WeakSet();

async function startModules(element) {
  if (started.has(element)) return;
  started.add(element);
  for (const name of element.dataset.module.split(/\s+/)) {
    if (!Object.hasOwn(MODULES, name)) continue;
    const module = await MODULES[name]();
    module.default(element);
  }
}

// The page says when it has begun, so that whoever drives it need not guess.
async function startAll() {
  await Promise.all([...document.querySelectorAll("[data-module]")].map(startModules));
  document.documentElement.dataset.started = "";
}

startAll();
// What htmx or a preview brings in is started as well.
document.addEventListener("htmx:after:swap", startAll);
document.addEventListener("drafting:swapped", startAll);
