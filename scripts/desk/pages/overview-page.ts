/** The first page of the desk: what needs a look, a place to drop letters, and all letters. */
import { type Html, html } from "../../../layouts/html.ts";
import { undecided } from "../../ingest/store/held-back.ts";
import { counted } from "../../letter/wording.ts";
import {
  type LetterState,
  lookLines,
  type StoredLetter,
  stateOf,
  titleOf,
} from "../../letters/stored-letters.ts";
import { deskPage } from "./desk-page.ts";

/** Why letters need a look, in the order in which they are listed. */
const groups: readonly { heading: string; belongs: (letter: StoredLetter, state: LetterState) => boolean }[] =
  [
    { heading: "Left out of the site for a slip", belongs: (_, state) => state === "left out" },
    {
      heading: "Covered words and pictures to decide on",
      belongs: ({ record, evidence }) => isHeld(record, evidence),
    },
    { heading: "Drafts to complete", belongs: (_, state) => state === "draft" },
    { heading: "Conflicts and doubts", belongs: () => true },
  ];

const isHeld = (record: StoredLetter["record"], evidence: StoredLetter["evidence"]): boolean =>
  record !== null && evidence !== null && undecided(record.frontMatter, evidence.held).length > 0;

export function overviewPage(letters: readonly StoredLetter[], done: string | null): Html {
  const toLookAt = letters.filter((letter) => lookLines(letter).length > 0);
  const grouped = Map.groupBy(toLookAt, (letter) =>
    groups.find(({ belongs }) => belongs(letter, stateOf(letter))),
  );
  return deskPage({
    title: "Desk",
    done,
    main: html`<p class="standfirst">${
      toLookAt.length === 0 ? "Nothing needs a look." : `${counted(toLookAt.length, "letter")} to look at.`
    }</p>
${groups.map((group) => {
  const own = grouped.get(group) ?? [];
  return (
    own.length > 0 &&
    html`<section><h2>${group.heading}</h2>
<ul class="desk-list">${own.map(
      (letter) => html`<li>${letterLink(letter)}
<ul>${lookLines(letter).map((line) => html`<li>${line}</li>`)}</ul></li>`,
    )}</ul></section>`
  );
})}
<section><h2>Add letters</h2>
<form method="post" action="add" enctype="multipart/form-data" class="drop" id="drop">
<label for="file">PDF, Word (.docx) or text files: choose them, or drop them here</label>
<input id="file" name="file" type="file" multiple required accept=".pdf,.docx,.txt">
<p class="desk-buttons"><button>Add</button></p>
</form></section>
<section><h2>All letters</h2>
${letters.length === 0 && html`<p>There is no letter yet.</p>`}
<ul class="desk-list">${letters.map((letter) => html`<li>${letterLink(letter)}</li>`)}</ul></section>`,
  });
}

function letterLink(letter: StoredLetter): Html {
  return html`<a href="letter?id=${encodeURIComponent(letter.id)}">${titleOf(letter)}</a>
<span class="desk-state">${stateOf(letter)}</span><br><small>${letter.path}</small>`;
}
