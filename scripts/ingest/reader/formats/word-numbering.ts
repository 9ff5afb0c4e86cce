/** The numbers, letters and bullets of a Word file’s lists, as Word counts and writes them (17.9). */
import { inLetters, inRoman, inWords, ordinalInWords, withOrdinalEnding } from "./word-numerals.ts";
import { paragraphProperties, type WordStyles } from "./word-styles.ts";
import { childOf, childrenOf, elementsOf, isOn, valOf, type XmlElement } from "./word-xml.ts";

/** What is written before a paragraph of a list. */
export type ListMark = {
  /** Its number, letter or words; null for a bullet. */
  marker: string | null;
  /** Whether a bullet is drawn. */
  bullet: boolean;
  /** How deep it is in its list, from 1. */
  level: number;
  /** How far its words are from the margin, in twentieths of a point; null where that is not set. */
  indent: number | null;
};

type Level = {
  start: number;
  format: string;
  /** The pattern of a custom format: `001, 002, 003, ...`. */
  custom: string | null;
  text: string;
  /** The level, from 1, whose items let it begin again; 0 for none, null for any above it. */
  restart: number | null;
  /** Whether the numbers of all levels are written as figures. */
  legal: boolean;
  style: string | null;
  hidden: boolean;
  capitals: boolean;
  isPicture: boolean;
  indent: number | null;
};

type List = { id: string; levels: ReadonlyMap<number, Level> };
type Numbering = { list: List; starts: ReadonlyMap<number, number> };

/** Counts the lists of a file; paragraphs have to be given in the order of the document. */
export class WordNumbering {
  readonly #abstract = new Map<string, XmlElement>();
  readonly #numberings = new Map<string, XmlElement>();
  readonly #known = new Map<string, Numbering | null>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #styles: WordStyles;

  /** @param root the root element of the part; null where the file has none */
  constructor(root: XmlElement | null, styles: WordStyles) {
    this.#styles = styles;
    for (const element of childrenOf(root, "w:abstractNum")) {
      this.#abstract.set(element.attributes.get("w:abstractNumId") ?? "", element);
    }
    for (const element of childrenOf(root, "w:num")) {
      this.#numberings.set(element.attributes.get("w:numId") ?? "", element);
    }
  }

  /** The level of a list that is tied to a paragraph’s style; 0 where none is. */
  levelOfStyle(numId: string, style: string): number {
    const levels = this.#numbering(numId)?.list.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** Counts a paragraph of a list and returns what is written before it; null where that is nothing. */
  next(numId: string, index: number): ListMark | null {
    const numbering = this.#numbering(numId);
    const level = numbering?.list.levels.get(index);
    if (!numbering || !level) return null;
    const { list, starts } = numbering;
    const counts = this.#counts.get(list.id) ?? [];
    this.#counts.set(list.id, counts);
    this.#count(numId, index, { counts, list, starts });
    if (level.hidden) return null;
    const mark = { level: index + 1, indent: level.indent };
    const written = level.isPicture ? "" : writtenNumber(level, list, counts);
    if (level.isPicture || isBullet(level, written)) return { ...mark, marker: null, bullet: true };
    return written === "" ? null : { ...mark, marker: written, bullet: false };
  }

  #count(
    numId: string,
    index: number,
    {
      counts,
      list,
      starts,
    }: { counts: (number | undefined)[]; list: List; starts: ReadonlyMap<number, number> },
  ): void {
    const startOf = (at: number): number => starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    for (let above = 0; above < index; above += 1) counts[above] ??= startOf(above);
    const key = `${numId} ${index}`;
    const begins = starts.has(index) && !this.#begun.has(key);
    this.#begun.add(key);
    const count = counts[index];
    counts[index] = count === undefined || begins ? startOf(index) : count + 1;
    for (let below = index + 1; below < counts.length; below += 1) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart !== 0 && index < restart)) counts[below] = undefined;
    }
  }

  #numbering(numId: string): Numbering | null {
    const known = this.#known.get(numId);
    if (known !== undefined) return known;
    const read = this.#read(numId, new Set());
    this.#known.set(numId, read);
    return read;
  }

  #read(numId: string, visited: Set<string>): Numbering | null {
    const element = this.#numberings.get(numId);
    const id = valOf(element, "w:abstractNumId") ?? "";
    const abstract = this.#abstract.get(id);
    if (!element || !abstract || visited.has(numId)) return null;
    const link = valOf(abstract, "w:numStyleLink");
    const linked = link === null ? null : this.#styles.numberingOf(link);
    const base =
      linked === null
        ? { id, levels: levelsOf(abstract) }
        : this.#read(linked, new Set([...visited, numId]))?.list;
    if (!base) return null;
    const overrides = childrenOf(element, "w:lvlOverride");
    const levels = new Map(base.levels);
    const starts = new Map<number, number>();
    for (const override of overrides) {
      const index = Number(override.attributes.get("w:ilvl"));
      const level = childOf(override, "w:lvl");
      if (level) levels.set(index, levelOf(level));
      const start = valOf(override, "w:startOverride");
      if (start !== null) starts.set(index, Number(start));
    }
    return { list: { id: base.id, levels }, starts };
  }
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(abstract, "w:lvl").map((level) => [Number(level.attributes.get("w:ilvl")), levelOf(level)]),
  );
}

function levelOf(element: XmlElement): Level {
  const format = formatOf(element);
  const restart = valOf(element, "w:lvlRestart");
  const properties = childOf(element, "w:rPr");
  return {
    start: Number(valOf(element, "w:start") ?? 1),
    format: format?.attributes.get("w:val") ?? "decimal",
    custom: format?.attributes.get("w:format") ?? null,
    text: valOf(element, "w:lvlText") ?? defaultText(format, element),
    restart: restart === null ? null : Number(restart),
    legal: isOn(element, "w:isLgl") === true,
    style: valOf(element, "w:pStyle"),
    hidden: isOn(properties, "w:vanish") === true,
    capitals: isOn(properties, "w:caps") === true,
    isPicture: childOf(element, "w:lvlPicBulletId") !== null,
    indent: paragraphProperties(childOf(element, "w:pPr")).indent ?? null,
  };
}

/** Without a text of its own, a level shows its number and a full stop, or a bullet. */
function defaultText(format: XmlElement | null, element: XmlElement): string {
  if (format?.attributes.get("w:val") === "bullet") return "•";
  return `%${Number(element.attributes.get("w:ilvl") ?? 0) + 1}.`;
}

/** A format that older programs do not know is beside one that they do. */
function formatOf(level: XmlElement): XmlElement | null {
  const alternatives = childrenOf(level, "mc:AlternateContent").flatMap(elementsOf);
  return [level, ...alternatives].map((place) => childOf(place, "w:numFmt")).find(Boolean) ?? null;
}

function writtenNumber(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    const count = counts[index] ?? shown?.start ?? 1;
    if (!shown) return "";
    if (level.legal && shown.format !== "none") return String(count);
    return numeral(shown, count);
  });
  const written = text.replace(/\s+/g, " ").trim();
  return level.capitals ? written.toUpperCase() : written;
}

/** A bullet is drawn with whatever glyph; words in its place are read. */
function isBullet({ format }: Level, written: string): boolean {
  return format === "bullet" && written !== "" && !/\p{L}{2}|\d/u.test(written);
}

function numeral({ format, custom }: Level, count: number): string {
  switch (format) {
    case "lowerLetter":
      return inLetters(count);
    case "upperLetter":
      return inLetters(count).toUpperCase();
    case "lowerRoman":
      return inRoman(count);
    case "upperRoman":
      return inRoman(count).toUpperCase();
    case "ordinal":
      return withOrdinalEnding(count);
    case "cardinalText":
      return inWords(count);
    case "ordinalText":
      return ordinalInWords(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "numberInDash":
      return `- ${count} -`;
    case "custom":
      return String(count).padStart(/^0*\d/.exec(custom ?? "")?.[0].length ?? 1, "0");
    case "bullet":
    case "none":
      return "";
    default:
      return String(count);
  }
}
