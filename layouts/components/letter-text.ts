/** The text of a letter: numbered paragraphs, lists, headings and footnotes, each with its address. */
import type {
  BlockView,
  CellView,
  ItemView,
  ListView,
  ParagraphView,
  RowView,
  SectionView,
  TextPiece,
} from "../../scripts/site/views/letter-text-view.ts";
import type { LetterView } from "../../scripts/site/views/letter-view.ts";
import { type Content, type Html, html } from "../html.ts";
import { paragraphNotes } from "./paragraph-notes.ts";

/** The letter from the salutation to the last line of its sign-off. */
export function letterText(view: LetterView): Html {
  return html`<article class="letter" aria-label="Text of the letter">
${view.salutation && html`<p class="salutation">Dear ${view.salutation}</p>`}
${view.sections.map((one) => section(one, view.notes))}
${view.signOff.length > 0 && html`<div class="sign-off">${view.signOff.map((line) => html`<p>${line}</p>`)}</div>`}
${view.copies.length > 0 && html`<div class="copies">${view.copies.map((line) => html`<p>${line}</p>`)}</div>`}
${view.footnotes.length > 0 && footnotes(view)}
</article>`;
}

function section({ id, heading, linkName, was, blocks }: SectionView, notes: LetterView["notes"]): Html {
  const text = blocks.map((one) => block(one, notes));
  if (heading === null) return html`<section id="${id}" aria-label="Opening">${text}</section>`;
  // An accessible name would make each section a landmark; a letter has many sections, some with the same heading.
  return html`<section>
<h2 id="${id}">${was.map(alias)}${pieces(heading, (words) => html`<a href="#${id}"${linkName && html` aria-label="${linkName}"`}>${words}</a>`)}</h2>
${text}
</section>`;
}

function block(view: BlockView, notes: LetterView["notes"]): Content {
  const { paragraphs } = view;
  if (view.kind === "paragraphs")
    return paragraphs.map((paragraph) => [
      html`<p class="paragraph" id="${paragraph.id}">${number(paragraph)}${pieces(paragraph.pieces)}</p>\n`,
      notesOf([paragraph], notes),
    ]);
  // Notes to items and tables follow them: inside they would be among the letter’s own words.
  const content = view.kind === "lists" ? view.lists.map(list) : table(view);
  return html`${content}${notesOf(paragraphs, notes)}`;
}

/** A list; what numbers its items are is said by the printed markers alone. */
function list({ isNumbered, items }: ListView): Html {
  return isNumbered
    ? html`<ol class="items">${items.map(item)}</ol>`
    : html`<ul class="items">${items.map(item)}</ul>`;
}

function item({ paragraph, marker, inner }: ItemView): Html {
  const { id } = paragraph;
  const name = marker === null ? "paragraph item" : "paragraph item marked";
  const words = html`${number(paragraph)}${marker !== null && html`<span class="marker">${marker}</span> `}${pieces(paragraph.pieces)}`;
  // The element with the address has only the words of the item, without those of the lists inside it.
  return inner.length === 0
    ? html`<li class="${name}" id="${id}">${words}</li>\n`
    : html`<li><div class="${name}" id="${id}">${words}</div>${inner.map(list)}</li>\n`;
}

function table({ paragraphs, heads, rows }: Extract<BlockView, { kind: "table" }>): Content {
  return paragraphs.map(
    (
      paragraph,
    ) => html`<div class="paragraph" id="${paragraph.id}">${number(paragraph)}<div class="scroll" role="group" aria-label="Table ${paragraph.label}" tabindex="0"><table>
${heads.length > 0 && html`<thead>${heads.map(row)}</thead>`}
<tbody>
${rows.map(row)}</tbody>
</table></div></div>\n`,
  );
}

const row = ({ id, cells }: RowView): Html => html`<tr id="${id}">${cells.map(cell)}</tr>\n`;

const cell = ({ scope, pieces: text }: CellView): Html =>
  scope === null ? html`<td>${pieces(text)} </td>` : html`<th scope="${scope}">${pieces(text)} </th>`;

function notesOf(paragraphs: readonly ParagraphView[], notes: LetterView["notes"]): Content {
  return paragraphs.flatMap(({ id }) => notes.get(id) ?? []).map(paragraphNotes);
}

const number = ({ id, label, was }: ParagraphView): Html =>
  html`${was.map(alias)}<a class="number" href="#${id}" aria-label="Paragraph ${label}">${label} </a>`;

/** An anchor for an earlier id of the element that contains it. */
const alias = (id: string): Html => html`<span id="${id}"></span>`;

function pieces(text: readonly TextPiece[], words: (text: string) => Content = (text) => text): Content {
  return text.map((piece) =>
    typeof piece === "string"
      ? words(piece)
      : html`<sup class="footnote-mark"><a id="${piece.reference}" href="#${piece.footnote}" aria-label="Footnote ${piece.mark}">${piece.mark}</a></sup>`,
  );
}

function footnotes(view: LetterView): Html {
  return html`<section class="footnotes" aria-labelledby="about-footnotes">
<h2 id="about-footnotes">Footnotes</h2>
<ol>
${view.footnotes.map(
  ({ id, mark, text, references }) =>
    html`<li id="${id}" value="${mark}">${text} ${references.map((reference, index) => backLink(reference, mark, references.length > 1 ? index + 1 : null))}</li>`,
)}
</ol>
</section>`;
}

/** The link back from a footnote to its mark in the text; `place` numbers the marks if there are several. */
function backLink(reference: string, mark: string, place: number | null): Html {
  const words = place === null ? "Back to the text" : `Back to the text (${place})`;
  return html`<a class="back" href="#${reference}" aria-label="${words} at footnote ${mark}">${words}</a> `;
}
