/** What the editor has to decide or check in a letter, each with its buttons. */
import { type Html, html } from "../../../layouts/html.ts";
import type { Remark } from "../../ingest/store/evidence-file.ts";
import type { StoredLetter } from "../../letters/stored-letters.ts";

export function remarksSection(letter: StoredLetter): Html {
  const { id, evidence } = letter;
  const remarks = evidence
    ? [...evidence.conflicts, ...evidence.doubts.filter(({ corrected }) => !corrected)]
    : [];
  const decisions = [coveredForm(letter), picturesForm(letter), recognisedForm(letter)].filter(
    (form) => form !== null,
  );
  return html`<section><h2>Needs a look</h2>
${decisions}
${remarks.length + decisions.length === 0 && html`<p>Nothing is doubtful.</p>`}
${remarks.length > 0 && html`<ul class="desk-list">${remarks.map((remark) => html`<li>${remarkItem(id, remark)}</li>`)}</ul>`}
</section>`;
}

function remarkItem(id: string, { field, message, settled }: Remark): Html {
  return html`<p><strong>${field}</strong>: ${message}</p>
<form method="post" action="settle"><input type="hidden" name="id" value="${id}">
<input type="hidden" name="field" value="${field}"><input type="hidden" name="message" value="${message}">
<input type="hidden" name="settled" value="${settled ? "false" : "true"}">
<button${settled && html` class="plain"`}>${settled ? "Settled; open it again" : "Settle"}<span class="visually-hidden">: ${field}</span></button></form>`;
}

/** The buttons for words that the pages do not show; null where there are none. */
function coveredForm({ id, evidence, record }: StoredLetter): Html | null {
  const covered = evidence?.held.covered ?? [];
  if (covered.length === 0 || !record) return null;
  const decided = record.frontMatter.covered ?? "undecided";
  return html`<form method="post" action="decide"><input type="hidden" name="id" value="${id}">
<h3>Words that cannot be seen</h3>
<ul>${covered.map(({ text, page, why }) => html`<li>‘${text}’${page !== null && ` on page ${page}`}, ${why}</li>`)}</ul>
<p>${said[decided]}</p>
<p class="desk-buttons"><button name="covered" value="publish"${decided === "publish" && html` class="plain"`}>Publish them</button>
<button name="covered" value="leave-out"${decided === "leave-out" && html` class="plain"`}>Leave them out, and withhold the original</button></p></form>`;
}

const said = {
  undecided: "The letter is held back until you decide.",
  publish: "They are published.",
  "leave-out": "They are left out, and the original is withheld.",
} as const;

/** The buttons for pages that are only pictures; null where there are none. */
function picturesForm({ id, evidence, record }: StoredLetter): Html | null {
  const pages = evidence?.held.pictures ?? [];
  if (pages.length === 0 || !record) return null;
  return html`<form method="post" action="decide"><input type="hidden" name="id" value="${id}">
<h3>Pages that are pictures</h3>
<p>${pages.length === 1 ? "Page" : "Pages"} ${pages.join(", ")}: the words cannot be read. Type them into the Markdown first, if there are any.</p>
<p class="desk-buttons"><button name="pictures" value="typed-in">I have typed them in</button>
<button name="pictures" value="without-words">There are no words</button></p></form>`;
}

/** The button for words that text recognition read; null where there are none. */
function recognisedForm({ id, evidence, record }: StoredLetter): Html | null {
  const pages = evidence?.held.recognised ?? [];
  if (pages.length === 0 || record?.frontMatter.recognised !== "undecided") return null;
  return html`<form method="post" action="decide"><input type="hidden" name="id" value="${id}">
<h3>Words that text recognition read</h3>
<ul>${pages.map(({ page, doubtful }) => html`<li>Page ${page}${doubtful.length > 0 && `: not sure of ${doubtful.map((word) => `‘${word}’`).join(", ")}`}</li>`)}</ul>
<p class="desk-buttons"><button name="recognised" value="checked">I have compared all words with the pages</button></p></form>`;
}
