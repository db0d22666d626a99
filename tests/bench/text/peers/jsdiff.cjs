// Compares pairs of texts with jsdiff and says how long each took and what stayed.
const { diffWordsWithSpace } = require("diff");

const { pairs, timeout } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));

const length = (text) => Array.from(text).length;

function compared([before, after]) {
  const start = performance.now();
  const parts = diffWordsWithSpace(before, after, { timeout });
  const seconds = (performance.now() - start) / 1000;
  const kind = (part) => (part.added ? 1 : part.removed ? -1 : 0);
  return { seconds, steps: parts?.map((part) => [kind(part), length(part.value)]) ?? null };
}

pairs.slice(0, 50).forEach(compared);
process.stdout.write(JSON.stringify(pairs.map(compared)));
