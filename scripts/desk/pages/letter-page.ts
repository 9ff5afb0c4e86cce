/** A letter on the desk: its source beside the reading, what is doubtful, and a form of its fields. */
import { type Html, html } from "../../../layouts/html.ts";
import { loadPublishersOf } from "../../archive/load.ts";
import { isDraftPath } from "../../ingest/store/known-letters.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { problemLine } from "../../letter/problems.ts";
import type { RecordParagraph } from "../../letter/schema.ts";
import { addressOf, type StoredLetter, stateOf, titleOf } from "../../letters/stored-letters.ts";
import type { FieldProblem } from "../field-values.ts";
import type { SourceView } from "../source-view.ts";
import { deskPage } from "./desk-page.ts";
import { fieldForm } from "./field-form.ts";
import { remarksSection } from "./remarks.ts";

export type LetterPageParts = {
  source: SourceView;
  /** The content folder, for the path that the editor opens. */
  content: string;
  done: string | null;
  /** What was entered in a form that could not be saved, and why. */
  form?: FormData;
  problems?: readonly FieldProblem[];
};

export async function letterPage(
  letter: StoredLetter,
  { source, content, done, form, problems = [] }: LetterPageParts,
): Promise<Html> {
  const { id, path, record } = letter;
  const publishers = await loadPublishersOf(content);
  const publisher = publishers.find((one) => one.id === record?.frontMatter.publisher) ?? publishers[0];
  const address = addressOf(letter);
  return deskPage({
    title: titleOf(letter),
    done,
    hasSource: true,
    main: html`${problems.length > 0 && problemSummary(problems)}
<p><span class="desk-state">${stateOf(letter)}</span> content/${path}
${address !== null && html` · <a href="..${address}">its page</a>`}</p>
<div class="panes">
${sourcePane(id, source)}
<div class="reading">
${
  letter.problems.length > 0 &&
  html`<section><h2>Left out of the site</h2>
<p>Correct these in your editor; a build leaves the letter out until then.</p>
<ul>${letter.problems.map((problem) => html`<li>${problemLine(problem)}</li>`)}</ul></section>`
}
${remarksSection(letter)}
${record && fieldForm(letter, record, publisher, form, problems)}
${
  record &&
  html`<section><h2>Text</h2>
<p class="desk-rests">To correct words, edit content/${path} in your editor and save it.</p>
${record.body.sections.map(
  (section) => html`${section.heading !== null && html`<h3>${section.heading}</h3>`}
${section.paragraphs.map((paragraph) => block(paragraph))}`,
)}
${record.body.footnotes.length > 0 && html`<h3>Footnotes</h3>`}
${record.body.footnotes.map(({ id: footnote, text }) => blockOf(footnote, `Footnote ${footnote.slice(2)}`, text, text))}
</section>`
}
${record && !isDraftPath(path) && withdrawal(id)}
</div></div>`,
  });
}

function problemSummary(problems: readonly FieldProblem[]): Html {
  return html`<div class="desk-problems" role="alert" id="problems" tabindex="-1"><h2>Not saved</h2>
<ul>${problems.map(({ field, message }) => html`<li><a href="#field-${field}">${message}</a></li>`)}</ul></div>`;
}

function sourcePane(id: string, source: SourceView): Html {
  if (source.kind === "missing") return html`<section aria-label="Source"><p>${source.message}</p></section>`;
  const query = encodeURIComponent(id);
  return html`<section class="source" id="source" role="region" aria-label="Source, ${source.file}" tabindex="0"
 data-kind="${source.kind}"${source.kind === "pdf" && html` data-pdf="source?id=${query}"`}>
${
  source.kind === "pdf"
    ? html`<p class="source-start" id="source-wait">The pages of ${source.file} are being drawn. <a href="source?id=${query}">Open the file</a></p>`
    : source.lines.map(
        ({ text, page }) => html`<p class="source-line" data-page="${page ?? ""}"><span>${text}</span></p>`,
      )
}
</section>
<p class="visually-hidden" role="status" id="found"></p>`;
}

function block(paragraph: RecordParagraph): Html {
  const { id, marker, text } = paragraph;
  return blockOf(id, `Paragraph ${paragraphLabel(id)}`, text, marker === null ? text : `${marker} ${text}`);
}

function blockOf(id: string, name: string, words: string, shown: string): Html {
  return html`<div class="block" id="block-${id}" tabindex="-1" data-name="${name}" data-words="${JSON.stringify([{ words, page: null }])}">
<p>${shown}</p>
<button type="button" class="plain" data-show="block-${id}">${name}<span class="visually-hidden"> in the source</span></button></div>`;
}

function withdrawal(id: string): Html {
  return html`<section><h2>Withdraw</h2>
<details><summary>Withdraw this letter</summary>
<form method="post" action="withdraw"><input type="hidden" name="id" value="${id}">
<p>Its words are removed from the content folder. Its address says when and why it was withdrawn.</p>
<label for="reason">Reason, which readers see</label><input id="reason" name="reason" required>
<p class="desk-buttons"><button>Withdraw</button></p></form></details></section>`;
}
