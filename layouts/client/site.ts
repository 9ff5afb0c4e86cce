/** On every page: a key that moves to the search box. On a letter opened from a search: marks the words searched for. */
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
