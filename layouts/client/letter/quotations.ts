/** Offers to copy selected words of a paragraph as a quotation with its citation. */
import { button } from "../dom.ts";
import { copy } from "./announce.ts";
import { type LetterOnPage, labelOf } from "./source.ts";
import { type Place, textDirective } from "./text-fragment.ts";

/** Words of one paragraph. */
type Quoted = Place & { paragraph: Element };

/** Milliseconds that the button stays after the selection ends: touching the button ends the selection before the click. */
const hideDelay = 400;

/** Shows a button while words of a single paragraph are selected. */
export function offerQuotations(letter: LetterOnPage): void {
  let quoted: Quoted | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const bar = document.createElement("div");
  bar.className = "quotation-bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Selected words");
  bar.hidden = true;
  const copyButton = button("Copy quotation", () => {
    if (quoted)
      void copy(quotation(letter, quoted), `Quotation from paragraph ${labelOf(quoted.paragraph)} copied`);
  });
  bar.append(copyButton);
  const hide = (): void => {
    bar.hidden = true;
    quoted = null;
  };
  document.body.append(bar);
  document.addEventListener("selectionchange", () => {
    if (bar.contains(document.activeElement)) return;
    clearTimeout(hiding);
    const selected = selectedWords(letter.article);
    if (!selected) {
      hiding = setTimeout(hide, hideDelay);
      return;
    }
    quoted = selected;
    bar.hidden = false;
    copyButton.textContent = `Copy quotation from paragraph ${labelOf(quoted.paragraph)}`;
  });
  // The number of a paragraph leads to it, and its words stay selected in some browsers.
  letter.article.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("a[href^='#']")) return;
    getSelection()?.removeAllRanges();
    clearTimeout(hiding);
    hide();
  });
}

/** The words in quotation marks, their citation and their address. */
function quotation({ citation, address }: LetterOnPage, quoted: Quoted): string {
  const place = `${address}#${quoted.paragraph.id}${textDirective(quoted)}`;
  return `‘${quoted.words}’ (${citation}, paragraph ${labelOf(quoted.paragraph)}, ${place})`;
}

/** Elements in a paragraph that are not part of its text. */
const notWords = ".number, .paragraph-tools, .footnote-mark";

/** The selected words, extended to whole words at both ends; null unless they are in a single paragraph. */
function selectedWords(article: HTMLElement): Quoted | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = elementOf(range.startContainer)?.closest(".paragraph") ?? null;
  if (!paragraph || !article.contains(paragraph)) return null;
  const selected = range.cloneRange();
  if (!paragraph.contains(range.endContainer)) {
    if (!onlyTouchesNext(range, paragraph)) return null;
    selected.setEndAfter(paragraph.lastChild ?? paragraph);
  }
  widenToWords(selected);
  const fragment = selected.cloneContents();
  const interrupted = fragment.querySelector(".footnote-mark") !== null;
  for (const other of fragment.querySelectorAll(notWords)) other.remove();
  const words = (fragment.textContent ?? "").replace(/\s+/g, " ").trim();
  return words === "" ? null : { paragraph, words, interrupted, ...surroundings(selected) };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** The text around a range: in the text nodes where it begins and ends, and on the page before it. */
function surroundings({
  startContainer: start,
  startOffset,
  endContainer: end,
  endOffset,
}: Range): Pick<Place, "before" | "after" | "earlier"> {
  const page = document.createRange();
  page.setStart(document.body, 0);
  page.setEnd(start, startOffset);
  return {
    before: start instanceof Text ? start.data.slice(0, startOffset) : "",
    after: end instanceof Text ? end.data.slice(endOffset) : "",
    earlier: page.toString(),
  };
}

/** Whether a selection ends outside its paragraph without any words of the next, as after a triple click. */
function onlyTouchesNext(range: Range, paragraph: Element): boolean {
  const beyond = range.cloneRange();
  beyond.setStartAfter(paragraph);
  return beyond.toString().trim() === "";
}

/** Extends a range to whole words at both ends, as the address can only name whole words. */
function widenToWords(range: Range): void {
  const { startContainer: start, endContainer: end } = range;
  if (start instanceof Text) {
    let offset = range.startOffset;
    while (offset > 0 && isWordAt(start.data, offset - 1) && isWordAt(start.data, offset)) offset -= 1;
    range.setStart(start, offset);
  }
  if (end instanceof Text) {
    let offset = range.endOffset;
    while (offset < end.data.length && isWordAt(end.data, offset - 1) && isWordAt(end.data, offset))
      offset += 1;
    range.setEnd(end, offset);
  }
}

const isWordAt = (text: string, offset: number): boolean => /[\p{L}\d’'%-]/u.test(text.charAt(offset));
