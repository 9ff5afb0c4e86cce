/** A fictional letter as text, laid out as `pdftotext -layout` does with a real one: hard-wrapped, with pages, letterhead and page numbers. */
import { dateInWords } from "../letter/wording.ts";
import type { DemoLetter } from "./letter.ts";

const width = 86;
const linesOnPage = 52;
const bullet = "◼ ";

const letterhead = [
  "Ofsted",
  "Piccadilly Gate    T 0300 123 1231",
  "Store Street       Textphone 0161 618 8524",
  "Manchester         enquiries@ofsted.gov.uk",
  "M1 2WD             www.gov.uk/ofsted",
];

/** The text of the letter. Form feeds separate pages, which are numbered from the second. */
export function seedText(letter: DemoLetter): string {
  const lines = [...head(letter), ...body(letter), ...signOff(letter)];
  const pages: string[] = [];
  let page: string[] = [];
  const note = letter.body.footnotes[0];
  const marked = letter.body.sections.find(({ marks }) => marks.length > 0)?.heading ?? null;
  let noted = false;
  const close = (): void => {
    const foot = noted && note ? ["", "1", ...wrapped(note.text, width, "  ", "")] : [];
    const number = pages.length > 0 ? [`${" ".repeat(width + 8)}${pages.length + 1}`] : [];
    pages.push([...page, ...foot, ...number].join("\n"));
    page = [];
    noted = false;
  };
  for (const line of lines) {
    if (page.length >= linesOnPage) close();
    if (page.length === 0 && line === "" && pages.length > 0) continue;
    page.push(line);
    if (marked !== null && line === `${marked}1`) noted = true;
  }
  close();
  return `${pages.join("\n\f")}\n`;
}

function head({ facts: { letterDate, director, authority }, title }: DemoLetter): string[] {
  const salutation = ["", "", `Dear ${director.salutation}`, "", ...wrapped(title, width), ""];
  if (letterDate === null) return salutation;
  return [
    ...letterhead,
    "",
    "",
    dateInWords(letterDate),
    "",
    director.name,
    director.role,
    `${authority.name} Council`,
    "Civic Hall",
    "1 Market Place",
    `${authority.name} ZZ9 9ZZ`,
    ...salutation,
  ];
}

function body({ body: { sections } }: DemoLetter): string[] {
  return sections.flatMap(({ heading, marks, paragraphs }) => [
    ...(heading === null ? [] : [marks.length > 0 ? `${heading}1` : heading, ""]),
    ...paragraphs.flatMap(({ kind, text }) => [
      ...(kind === "item" ? wrapped(text, width, bullet, " ".repeat(bullet.length)) : wrapped(text, width)),
      "",
    ]),
  ]);
}

function signOff({ signOff: [valediction = "", ...lines] }: DemoLetter): string[] {
  return [valediction, "", "", "", ...lines];
}

/** A text in lines of at most `maximum` characters; a line can break after a hyphen inside a word, as in Word. */
function wrapped(text: string, maximum: number, first = "", next = ""): string[] {
  const lines: string[] = [];
  let line = first;
  for (const piece of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    if ((line + piece).trimEnd().length > maximum && line.trim() !== first.trim()) {
      lines.push(line.trimEnd());
      line = next;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
