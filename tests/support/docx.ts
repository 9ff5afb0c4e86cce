/** Makes Word files of letters for tests. */
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from "docx";
import type { FootnoteMark, LetterBody } from "../../scripts/letter/schema.ts";

export type WordLetter = {
  head: string[];
  salutation: string;
  title: string;
  body: LetterBody;
  signOff: string[];
};

/** A Word file of a letter: headings in bold, items as bullets, footnotes as footnotes. */
export function makeDocx({ head, salutation, title, body, signOff }: WordLetter): Promise<Buffer> {
  const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });
  const document = new Document({
    footnotes: Object.fromEntries(
      body.footnotes.map(({ text }, index) => [index + 1, { children: [plain(text)] }]),
    ),
    sections: [
      {
        children: [
          ...head.map(plain),
          plain(salutation),
          bold(title),
          ...body.sections.flatMap(({ heading, marks, paragraphs }) => [
            ...(heading === null ? [] : [new Paragraph({ children: runs(heading, marks, true) })]),
            ...paragraphs.map(
              ({ kind, text, marks: own }) =>
                new Paragraph({
                  children: runs(text, own, false),
                  ...(kind === "item" && !/^\d+\./.test(text) ? { bullet: { level: 0 } } : {}),
                }),
            ),
          ]),
          ...signOff.map(plain),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function runs(
  text: string,
  marks: readonly FootnoteMark[],
  bold: boolean,
): (TextRun | FootnoteReferenceRun)[] {
  let from = 0;
  const parts = marks.flatMap(({ footnote, offset }) => {
    const before = new TextRun({ text: text.slice(from, offset), bold });
    from = offset;
    return [before, new FootnoteReferenceRun(Number(footnote.slice(2)))];
  });
  return [...parts, new TextRun({ text: text.slice(from), bold })];
}
