// The language in which times are written. English here is that of the United Nations, which tells the time to 24.
export function locale() {
  const language = document.documentElement.lang || "en";
  return language === "en" ? "en-GB" : language;
}
