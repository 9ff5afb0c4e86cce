/** What is laid over the pages of a PDF: form fields, comments, stamps, and redactions that were never applied. */
import { onOneLine } from "./characters.ts";
import { type Box, boxOf, type Matrix, transformBox } from "./pdf-geometry.ts";
import { black, type Paint } from "./pdf-paint.ts";

/** Words beside the text of a page, and how they are there, in words that follow ‘…’ on page 1. */
export type Aside = { words: string; how: string };

type Annotation = {
  id: string;
  subtype: string;
  box: Box | null;
  /** What is written in it; for a field of a form, what was typed into it. */
  contents: string;
  hidden: boolean;
};

/** Flags of annotations that are not shown: hidden, no view (ISO 32000-1, table 165). */
const unshown = 2 | 32;

/** A page’s annotations from pdfjs; anything else is left out. */
export function annotationsOf(values: readonly unknown[]): Annotation[] {
  return values.flatMap((value): Annotation[] => {
    if (typeof value !== "object" || value === null || !("id" in value) || !("subtype" in value)) return [];
    const flags = "annotationFlags" in value ? Number(value.annotationFlags) : 0;
    return [
      {
        id: String(value.id),
        subtype: String(value.subtype),
        box: "rect" in value ? boxOf(value.rect) : null,
        contents:
          "fieldType" in value && value.fieldType === "Tx" && "fieldValue" in value
            ? stringOf(value.fieldValue)
            : "contentsObj" in value
              ? wordsIn(value.contentsObj)
              : "",
        hidden: (flags & unshown) !== 0,
      },
    ];
  });
}

const stringOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

const wordsIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "str" in value ? String(value.str).trim() : "";

/** The areas that a page’s redactions would black out, over all that is painted on it. */
export function redactions(annotations: readonly Annotation[], upright: Matrix): Paint[] {
  return annotations.flatMap(({ subtype, box }) =>
    subtype === "Redact" && box
      ? [
          {
            order: Number.POSITIVE_INFINITY,
            kind: "redaction" as const,
            box: transformBox(upright, box),
            outline: null,
            colour: black,
            alpha: 1,
            multiplies: false,
          },
        ]
      : [],
  );
}

/** Whether an annotation is a field of a form, whose words belong to the page. */
export const isField = (annotations: readonly Annotation[], id: string): boolean =>
  annotations.some((one) => one.id === id && one.subtype === "Widget");

/** How an annotation’s words are there that the page’s own text does not have; highlights only repeat words. */
const kinds = new Map([
  ["Text", "is a comment"],
  ["FreeText", "is laid over the page as a comment or stamp"],
  ["Stamp", "is laid over the page as a comment or stamp"],
  ["Widget", "was typed into a form"],
]);

/** The words of annotations that are not drawn as text. @param drawn ids of those that are */
export function undrawnWords(annotations: readonly Annotation[], drawn: ReadonlySet<string>): Aside[] {
  return annotations.flatMap(({ id, subtype, contents, hidden }) => {
    const how = kinds.get(subtype);
    if (how === undefined || contents === "" || hidden || drawn.has(id)) return [];
    return [{ words: onOneLine(contents), how }];
  });
}
