/**
 * The comparison page: two letters, or two authorities on one theme, as its address asks.
 *
 * `layouts/client/compare/` shows letters side by side with the same templates as the pages made at build; it may import
 * `scripts/site/comparison/`, `layouts/components/` and `layouts/html.ts`.
 */

import { counted } from "../../../scripts/letter/wording.ts";
import { nameOfVisit } from "../../../scripts/search/shared/letter-text.ts";
import { twoAuthorities } from "../../../scripts/site/comparison/two-authorities.ts";
import { twoLetters } from "../../../scripts/site/comparison/two-letters.ts";
import { authorityPair, letterPair, letterPairHead } from "../../components/comparison.ts";
import { type Content, html } from "../../html.ts";
import { part } from "../dom.ts";
import { loadGeneral } from "../search/engine/archive-files.ts";
import { type Choice, readChoice } from "./choice.ts";
import { type LettersOnTheme, letterAt, lettersOnTheme, themeNames } from "./letters.ts";
import { showMarkup } from "./show-markup.ts";

/** What the page shows: its title, what is said above the comparison, the comparison, and where to choose others. */
type Shown = {
  title: string;
  kicker: string;
  about: string;
  head: Content;
  main: Content;
  others: { text: string; url: string };
};

async function shownFor(choice: Choice): Promise<Shown | null> {
  return choice.kind === "letters" ? lettersShown(choice.letters) : authoritiesShown(choice);
}

async function lettersShown(places: readonly [string, string]): Promise<Shown> {
  const [names, ...letters] = await Promise.all([
    themeNames(),
    letterAt(places[0]),
    letterAt(places[1]),
  ] as const);
  const inTime = letters[0].visit.start <= letters[1].visit.start;
  const [earlier, later] = inTime ? letters : [letters[1], letters[0]];
  const { archive } = await loadGeneral();
  const view = twoLetters(earlier, later, names, (letter) => nameOfVisit(letter, archive));
  const [before, after] = [earlier.authority, later.authority];
  const whose = before.slug === after.slug ? before.name : `${before.name} and ${after.name}`;
  return {
    title: `${view.earlier.short} and ${view.later.short}`,
    kicker: `${whose}: comparison of two letters`,
    about: "The letters on two visits, side by side. Everything here is quoted from the letters.",
    head: letterPairHead(view),
    main: letterPair(view),
    others: { text: `Compare other letters to ${after.name}`, url: `${after.url}#progress` },
  };
}

async function authoritiesShown({
  theme,
  authorities,
}: Extract<Choice, { kind: "authorities" }>): Promise<Shown | null> {
  const [names, [first, second]] = await Promise.all([themeNames(), lettersOnTheme(theme, authorities)]);
  if (!first || !second || !hasLetters(first) || !hasLetters(second)) return null;
  const { inspected } = (await loadGeneral()).archive;
  const view = twoAuthorities(theme, [first.letters, second.letters], names);
  const [one, other] = view.sides.map(({ authority }) => authority.text);
  const left = [first, second].flatMap(({ letters, all }, side) =>
    letters.length < all
      ? `${[one, other][side]}: the newest ${letters.length} of ${counted(all, "letter")}.`
      : [],
  );
  return {
    title: `${one} and ${other}`,
    kicker: `${view.theme.text}: comparison of two ${inspected.plural}`,
    about: ["What inspectors wrote to each on this theme, the newest letters first.", ...left].join(" "),
    head: null,
    main: authorityPair(view, inspected.singular),
    others: {
      text: `Compare other ${inspected.plural} on ${view.theme.text.toLowerCase()}`,
      url: `${view.theme.url}#compare`,
    },
  };
}

const hasLetters = (
  found: LettersOnTheme,
): found is LettersOnTheme & { letters: [LettersOnTheme["letters"][number], ...LettersOnTheme["letters"]] } =>
  found.letters.length > 0;

function show({ title, kicker, about, head, main, others }: Shown): void {
  showMarkup(
    part("comparison-head"),
    html`<p class="kicker">${kicker}</p>
<h1>${title}</h1>
<p class="standfirst">${about}</p>
<p><a href="${others.url}">${others.text}</a></p>
${head}`,
  );
  showMarkup(part("comparison"), html`${main}`);
  document.title = document.title.replace(/^[^–]*/, `${title}, ${kicker} `);
  // The browser looked for this place before there was anything on the page.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

const say = (text: string): void => {
  part("comparison-status").textContent = text;
};

async function compare(): Promise<void> {
  const choice = readChoice(new URLSearchParams(location.search));
  if (choice === null) {
    if (location.search !== "") say("Choose two different letters, or two different names.");
    return;
  }
  say("Loading the letters…");
  try {
    const shown = await shownFor(choice);
    if (shown) show(shown);
    say(shown ? "" : "The archive does not have letters to both on this theme.");
  } catch (error) {
    console.warn(error);
    say("The letters could not be loaded. They may have moved, or this device may be offline.");
  }
}

void compare();
