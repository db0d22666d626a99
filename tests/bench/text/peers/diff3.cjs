// Merges three-way cases of words with node-diff3; null where it finds a conflict.
const { diff3Merge } = require("node-diff3");

const cases = JSON.parse(require("node:fs").readFileSync(0, "utf8"));

function merged([base, ours, theirs]) {
  const start = performance.now();
  const regions = diff3Merge(ours, base, theirs, { excludeFalseConflicts: true });
  const seconds = (performance.now() - start) / 1000;
  const whole = regions.every((region) => region.ok);
  return { seconds, text: whole ? regions.flatMap((region) => region.ok).join("") : null };
}

cases.slice(0, 50).forEach(merged);
process.stdout.write(JSON.stringify(cases.map(merged)));
