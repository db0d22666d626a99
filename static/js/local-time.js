// Puts the reader's own time beside a time, unless the page already shows it in the reader's zone.
import { locale } from "./locale.js";

function offsetIn(moment, timeZone) {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(moment);
  return parts.find((part) => part.type === "timeZoneName").value;
}

export default function localTime(element) {
  const moment = new Date(element.dateTime);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (Number.isNaN(moment.getTime()) || !own) return;
  if (offsetIn(moment, own) === offsetIn(moment, element.dataset.zone || "UTC")) return;

  const words = moment.toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
  const beside = document.createElement("span");
  beside.className = "soft";
  beside.dir = "auto";
  beside.textContent = ` (${(element.dataset.local || "%s").replace("%s", words)})`;
  element.after(beside);
}
