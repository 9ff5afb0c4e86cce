/** Walks through the XML of a Word file’s body, headers and notes for their paragraphs and tables. */
import { printed } from "./characters.ts";
import { white } from "./word-colours.ts";
import type {
  Change,
  Piece,
  Surroundings,
  WordBlock,
  WordParagraph,
  WordRow,
  WordTable,
} from "./word-content.ts";
import { WordFields } from "./word-fields.ts";
import { pieceOf, whyUnseen } from "./word-looks.ts";
import { mathParts } from "./word-math.ts";
import { WordNumbering } from "./word-numbering.ts";
import type { WordPackage } from "./word-package.ts";
import { shapesIn } from "./word-shapes.ts";
import { paragraphProperties, type RunLook, type RunProperties, WordStyles } from "./word-styles.ts";
import { inFont, symbol } from "./word-symbols.ts";
import { cellSpan, rowProperties, tableLook } from "./word-tables.ts";
import { childOf, childrenOf, elementsOf, textIn, type XmlElement } from "./word-xml.ts";

const changes: Readonly<Record<string, Change>> = {
  "w:ins": "in",
  "w:moveTo": "in",
  "w:del": "out",
  "w:moveFrom": "out",
};

/** Elements that say how something looks or what it is, and have no words of the letter. */
const settings = new Set([
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:tblGrid",
  "w:tblPrEx",
  "w:trPr",
  "w:tcPr",
  "w:sectPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "w:fldData",
  "w:rt",
]);

type ParagraphContext = Surroundings & { style: string; cellRun: RunProperties };

export class WordReader {
  /** What is seen and is not among the blocks, for the editor. */
  readonly remarks: string[] = [];
  /** The elements of text that were reached. */
  readonly seen = new Set<XmlElement>();
  /** What notes that are marked by hand have in place of a number. */
  readonly ownMarks = new Map<string, string>();
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #fields: WordFields;
  #boxes: WordBlock[] = [];

  constructor({ styles, numbering }: Pick<WordPackage, "styles" | "numbering">) {
    this.#styles = new WordStyles(styles);
    this.#numbering = new WordNumbering(numbering, this.#styles);
    this.#fields = new WordFields(this.seen);
  }

  /** The paragraphs and tables inside an element. */
  blocks(element: XmlElement, around: Surroundings = plain, cellRun: RunProperties = {}): WordBlock[] {
    return elementsOf(element).flatMap((child): WordBlock[] => {
      if (settings.has(child.name)) return [];
      if (child.name === "w:p" || child.name === "m:oMathPara")
        return this.#paragraph(child, around, cellRun);
      if (child.name === "w:tbl") return [this.#table(child, around)];
      if (child.name === "mc:AlternateContent") return this.blocks(chosen(child), around, cellRun);
      if (child.name === "w:altChunk") {
        this.remarks.push(
          "it has another document embedded, whose words are not read; save it as PDF and use that",
        );
        return [];
      }
      return this.blocks(child, within(child, around), cellRun);
    });
  }

  #paragraph(element: XmlElement, around: Surroundings, cellRun: RunProperties): WordBlock[] {
    const properties = childOf(element, "w:pPr");
    const { style, outline = 9, shading, numId, level, indent } = this.#styles.paragraph(properties);
    const ownIndent = paragraphProperties(properties).indent;
    const outerBoxes = this.#boxes;
    this.#boxes = [];
    const context = { ...around, behind: shading ?? around.behind, style, cellRun };
    const pieces = this.#pieces(element, context);
    const boxes = this.#boxes;
    this.#boxes = outerBoxes;
    const mark = childOf(properties, "w:rPr");
    const end = {
      hidden: this.#styles.run(mark, style, cellRun).hidden === true,
      change: changeOf(mark) ?? around.change,
    };
    const isNone =
      (end.change === "out" && pieces.every(({ change }) => change === "out")) ||
      (end.hidden && pieces.every(({ unseen }) => unseen !== null));
    const list =
      numId === undefined || numId === "0" || isNone
        ? null
        : this.#numbering.next(numId, level ?? this.#numbering.levelOfStyle(numId, style));
    const paragraph: WordParagraph = {
      kind: "paragraph",
      pieces,
      heading: outline < 9 ? outline + 1 : null,
      list: list && { ...list, indent: ownIndent ?? list.indent ?? indent ?? null },
      end,
    };
    return [paragraph, ...boxes];
  }

  #pieces(element: XmlElement, context: ParagraphContext): Piece[] {
    return elementsOf(element).flatMap((child): Piece[] => {
      if (settings.has(child.name)) return [];
      if (child.name === "w:r") return this.#run(child, context);
      if (child.name === "mc:AlternateContent") return this.#pieces(chosen(child), context);
      if (child.name === "m:oMath" || child.name === "m:oMathPara") return this.#math(child, context);
      return this.#pieces(child, { ...context, ...within(child, context) });
    });
  }

  #run(element: XmlElement, context: ParagraphContext): Piece[] {
    const properties = childOf(element, "w:rPr");
    const look = this.#styles.run(properties, context.style, context.cellRun);
    const change = context.change ?? changeOf(properties);
    const unseen = context.unseen ?? whyUnseen(look, context.behind);
    return this.#runParts(element, look, { ...context, change, unseen });
  }

  #runParts(element: XmlElement, look: RunLook, context: ParagraphContext): Piece[] {
    let ownMark: string | null = null;
    return elementsOf(element).flatMap((child): Piece[] => {
      const piece = (text: string): Piece[] =>
        this.#fields.inCode
          ? []
          : [pieceOf(look.caps || look.smallCaps ? text.toUpperCase() : text, look, context)];
      switch (child.name) {
        case "w:t":
        case "w:delText": {
          const text = textIn(child);
          if (this.#fields.inCode) this.#fields.keep(child);
          else this.seen.add(child);
          if (ownMark === null) return piece(printed(inFont(text, look.font)));
          this.ownMarks.set(ownMark, (this.ownMarks.get(ownMark) ?? "") + text.trim());
          return [];
        }
        case "w:tab":
        case "w:ptab":
          return piece("\t");
        case "w:br":
          // A page or a column that was ended by hand ends no sentence.
          return piece(child.attributes.has("w:type") && !isLineBreak(child) ? " " : "\n");
        case "w:cr":
          return piece("\n");
        case "w:noBreakHyphen":
          return piece("\u2011");
        case "w:sym":
          return piece(
            symbol(child.attributes.get("w:font"), Number.parseInt(child.attributes.get("w:char") ?? "", 16)),
          );
        case "w:footnoteReference":
        case "w:endnoteReference": {
          const note = noteKey(child.name.startsWith("w:foot") ? "footnote" : "endnote", child);
          if (child.attributes.has("w:customMarkFollows")) ownMark = note;
          return [{ ...pieceOf("", look, context), note }];
        }
        case "w:fldChar":
          return this.#fields.take(child).flatMap(piece);
        case "mc:AlternateContent":
          return this.#runParts(chosen(child), look, context);
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.#shapes(child, context);
          return [];
        case "w:ruby":
          return this.#pieces(child, context);
        default:
          return [];
      }
    });
  }

  /** Text boxes are read after the paragraph that they are tied to; the editor is told what other shapes show. */
  #shapes(element: XmlElement, context: ParagraphContext): void {
    const { boxes, remarks } = shapesIn(element);
    for (const { content, fill } of boxes) {
      this.#boxes.push(...this.blocks(content, { ...context, behind: fill ?? context.behind }));
    }
    if (context.unseen === null && context.change !== "out") this.remarks.push(...remarks);
  }

  #math(element: XmlElement, context: ParagraphContext): Piece[] {
    const look = this.#styles.run(null, context.style, context.cellRun);
    return mathParts(element, this.seen).map(({ text, position }) =>
      pieceOf(text, { ...look, position }, context),
    );
  }

  #table(element: XmlElement, around: Surroundings): WordTable {
    const rows = this.#rowsIn(element, around);
    const columns = Math.max(0, ...rows.map(({ row }) => childrenOf(row, "w:tc").length));
    const look = tableLook(element, this.#styles, { rows: rows.length, columns });
    return {
      kind: "table",
      ruled: look.ruled,
      headed: look.headed,
      rows: rows.map(({ row, around: outer }, index): WordRow => {
        const { heads, hidden, deleted, inserted, before } = rowProperties(row);
        const change = outer.change ?? (deleted ? "out" : inserted ? "in" : null);
        const unseen = outer.unseen ?? (hidden ? "hidden" : null);
        const cells = this.#cellsIn(row).flatMap((cell, column) => {
          const { run, behind } = look.cell(index, column);
          const { columns: span, goesOn, shading } = cellSpan(cell);
          const content = this.blocks(
            cell,
            {
              ...outer,
              change,
              unseen: unseen ?? (goesOn ? "in a cell that is merged into the one above it" : null),
              behind: shading ?? behind ?? outer.behind,
            },
            run,
          );
          return [content, ...Array.from({ length: span - 1 }, () => [])];
        });
        return { heads, cells: [...Array.from({ length: before }, () => []), ...cells] };
      }),
    };
  }

  #rowsIn(element: XmlElement, around: Surroundings): { row: XmlElement; around: Surroundings }[] {
    return elementsOf(element).flatMap((child) => {
      if (settings.has(child.name)) return [];
      return child.name === "w:tr" ? [{ row: child, around }] : this.#rowsIn(child, within(child, around));
    });
  }

  #cellsIn(element: XmlElement): XmlElement[] {
    return elementsOf(element).flatMap((child) => {
      if (settings.has(child.name)) return [];
      return child.name === "w:tc" ? [child] : this.#cellsIn(child);
    });
  }
}

/** What surrounds the words of a letter where nothing is set. */
const plain: Surroundings = { behind: white, unseen: null, change: null, inLink: false };

/** What applies inside an element, given what applies around it. */
function within(element: XmlElement, { behind, unseen, change, inLink }: Surroundings): Surroundings {
  return {
    behind,
    unseen,
    change: changes[element.name] ?? change,
    inLink: inLink || element.name === "w:hyperlink",
  };
}

/** The change that the properties of a paragraph’s end or of a run tell of. */
function changeOf(properties: XmlElement | null): Change | null {
  const change = elementsOf(properties).find(({ name }) => changes[name] !== undefined);
  return change ? (changes[change.name] ?? null) : null;
}

/** The form of some content that the newest programs show; others are beside it for older ones. */
function chosen(alternatives: XmlElement): XmlElement {
  const choice = childrenOf(alternatives, "mc:Choice").find((element) => elementsOf(element).length > 0);
  return choice ?? childOf(alternatives, "mc:Fallback") ?? alternatives;
}

const isLineBreak = ({ attributes }: XmlElement): boolean => attributes.get("w:type") === "textWrapping";

/** How a note is named here: `footnote 2`. */
export function noteKey(kind: "footnote" | "endnote", { attributes }: XmlElement): string {
  return `${kind} ${attributes.get("w:id")}`;
}
