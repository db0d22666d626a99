// Where words typed but not yet sent are kept on this device: one entry for each person and form.
const PREFIX = "kept-words";
const WAITING = "kept-words-sent";
const DAYS = 14;

export function keyOf(form) {
  const action = new URL(form.action, location.href);
  return `${PREFIX} ${form.dataset.person ?? ""} ${form.dataset.keepAs ?? action.pathname}`;
}

export function keep(key, fields) {
  return attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields })));
}

export function recall(key) {
  return attempt(() => {
    const kept = JSON.parse(localStorage.getItem(key));
    const fresh = kept && Date.now() - kept.at < DAYS * 86400000;
    return fresh ? kept : null;
  });
}

export function forget(key) {
  attempt(() => localStorage.removeItem(key));
}

export function forgetPerson(person) {
  attempt(() => {
    const theirs = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX} ${person} `));
    theirs.forEach(forget);
  });
}

// A sent form is only known to have arrived when the next page says so.
export function sent(key) {
  attempt(() => sessionStorage.setItem(WAITING, key));
}

export function takeSent() {
  return attempt(() => {
    const key = sessionStorage.getItem(WAITING);
    sessionStorage.removeItem(WAITING);
    return key;
  });
}

// A browser may refuse to store anything; then nothing is kept and the form works as before.
function attempt(act) {
  try {
    return act() ?? null;
  } catch {
    return null;
  }
}
