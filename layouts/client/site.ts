/** On every page: a key that leads to the search, and on a letter that a search led to the words that were sought. */

addEventListener("keydown", (event) => {
  // Not the character alone, which people who speak to their computer may say by chance (WCAG 2.1.4).
  if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
  const box = document.querySelector<HTMLInputElement>("form[role=search] input[name=q]");
  if (typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

if (document.querySelector("article.letter") && new URLSearchParams(location.search).get("q")) {
  void import("./letter-search/main.ts");
}
