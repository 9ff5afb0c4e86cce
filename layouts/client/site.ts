/** On every page: a key that leads to the search, and on a letter that a search led to the words that were sought. */
import { offerSwitch, slashIsOn } from "./slash-key.ts";

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.altKey) return;
  if (!event.ctrlKey && !event.metaKey && !slashIsOn()) return;
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

const slashSwitch = document.querySelector<HTMLButtonElement>("#slash-key");
if (slashSwitch) offerSwitch(slashSwitch);

if (document.querySelector("article.letter") && new URLSearchParams(location.search).get("q")) {
  void import("./letter-search/main.ts");
}
