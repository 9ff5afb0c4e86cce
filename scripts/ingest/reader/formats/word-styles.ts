/** How a Word file’s paragraphs and words look: what is set on them, on their styles and on the document (17.7.2). */
import { type Colour, highlightColour, shadingColour, textColour } from "./word-colours.ts";
import { childOf, childrenOf, findAll, isOn, valOf, type XmlElement } from "./word-xml.ts";

/** What is set on a run or by a style; what is not set is left out. */
export type RunProperties = {
  bold?: boolean;
  caps?: boolean;
  smallCaps?: boolean;
  strike?: boolean;
  doubleStrike?: boolean;
  hidden?: boolean;
  /** Whether its ink is set to none, or to be seen through. */
  noInk?: boolean;
  /** In half-points. */
  size?: number;
  /** Width of its characters, in per cent. */
  scale?: number;
  /** "auto": Word chooses black or white. */
  colour?: Colour | "auto";
  /** null: a shading that was set to none. */
  shading?: Colour | null;
  highlight?: Colour | null;
  underlined?: boolean;
  position?: "raised" | "lowered" | "level";
  /** How far it is above the line, in half-points. */
  shift?: number;
  font?: string;
};

export type ParagraphProperties = {
  numId?: string;
  level?: number;
  /** 0 for the highest level of headings, 9 for body text. */
  outline?: number;
  shading?: Colour | null;
  /** How far its words are from the margin, in twentieths of a point. */
  indent?: number;
};

type Style = {
  kind: string;
  name: string;
  basedOn: string | null;
  run: RunProperties;
  paragraph: ParagraphProperties;
  element: XmlElement;
};

/** Properties that styles toggle: set by two of them, they are off again (17.7.3). */
const toggles = ["bold", "caps", "smallCaps", "strike", "hidden"] as const;

/** Word’s size of text where nothing sets it, in half-points (17.3.2.38). */
const defaultSize = 20;

/** A run as it is shown. */
export type RunLook = RunProperties & { size: number };

export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new Map<string, { run: RunProperties; paragraph: ParagraphProperties }>();
  readonly #defaults: { run: RunProperties; paragraph: ParagraphProperties };
  #paragraphDefault = "";

  /** @param root the root element of the part; null where the file has none */
  constructor(root: XmlElement | null) {
    const defaults = childOf(root, "w:docDefaults");
    this.#defaults = {
      run: runProperties(childOf(childOf(defaults, "w:rPrDefault"), "w:rPr")),
      paragraph: paragraphProperties(childOf(childOf(defaults, "w:pPrDefault"), "w:pPr")),
    };
    for (const element of childrenOf(root, "w:style")) {
      const id = element.attributes.get("w:styleId") ?? "";
      const kind = element.attributes.get("w:type") ?? "paragraph";
      if (kind === "paragraph" && isOnValue(element.attributes.get("w:default"))) this.#paragraphDefault = id;
      this.#styles.set(id, {
        kind,
        name: valOf(element, "w:name") ?? "",
        basedOn: valOf(element, "w:basedOn"),
        run: runProperties(childOf(element, "w:rPr")),
        paragraph: paragraphProperties(childOf(element, "w:pPr")),
        element,
      });
    }
  }

  /** What a paragraph’s properties and its style come to, and the style’s id. */
  paragraph(properties: XmlElement | null): ParagraphProperties & { style: string } {
    const style = valOf(properties, "w:pStyle") ?? this.#paragraphDefault;
    const own = paragraphProperties(properties);
    const chain = this.chain(style);
    return {
      ...this.#defaults.paragraph,
      ...chain.paragraph,
      ...this.#namedOutline(style, chain),
      ...own,
      style,
    };
  }

  /** What a run’s properties and the styles around it come to. @param table what a table’s style sets on its cell */
  run(properties: XmlElement | null, paragraphStyle: string, table: RunProperties = {}): RunLook {
    const layers = [
      table,
      this.chain(paragraphStyle).run,
      this.chain(valOf(properties, "w:rStyle") ?? "").run,
    ];
    const own = runProperties(properties);
    const look: RunLook = Object.assign({ size: defaultSize }, this.#defaults.run, ...layers, own);
    for (const toggle of toggles) {
      const set = layers.filter((layer) => layer[toggle] === true).length;
      look[toggle] = own[toggle] ?? (this.#defaults.run[toggle] === true || set % 2 === 1);
    }
    return look;
  }

  /** The numbering that a style sets, for lists that are defined by it. */
  numberingOf(style: string): string | null {
    return this.chain(style).paragraph.numId ?? null;
  }

  /** What a style and those that it is based on set. */
  chain(id: string): { run: RunProperties; paragraph: ParagraphProperties } {
    const known = this.#chains.get(id);
    if (known) return known;
    const result = { run: {}, paragraph: {} };
    for (const style of this.#lineage(id).toReversed()) {
      Object.assign(result.run, style.run);
      Object.assign(result.paragraph, style.paragraph);
    }
    this.#chains.set(id, result);
    return result;
  }

  /** The elements of a style and those that it is based on, the nearest first. */
  elements(id: string): XmlElement[] {
    return this.#lineage(id).map(({ element }) => element);
  }

  #lineage(id: string): Style[] {
    const lineage: Style[] = [];
    for (let next: string | null = id; next !== null; ) {
      const style = this.#styles.get(next);
      if (!style || lineage.includes(style)) break;
      lineage.push(style);
      next = style.basedOn;
    }
    return lineage;
  }

  /** The level that the name of Word’s own headings gives; names are English in every language of Word, ids are not. */
  #namedOutline(id: string, { paragraph }: { paragraph: ParagraphProperties }): ParagraphProperties {
    if (paragraph.outline !== undefined) return {};
    for (const { name } of this.#lineage(id)) {
      const level = /^heading ([1-9])$/i.exec(name)?.[1];
      if (level) return { outline: Number(level) - 1 };
    }
    const level = this.#styles.has(id) ? undefined : /^heading\s?([1-9])$/i.exec(id)?.[1];
    return level ? { outline: Number(level) - 1 } : {};
  }
}

const isOnValue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** What `w:rPr` sets. */
export function runProperties(element: XmlElement | null): RunProperties {
  if (element === null) return {};
  const colour = childOf(element, "w:color");
  const shading = childOf(element, "w:shd");
  const highlight = valOf(element, "w:highlight");
  const underline = valOf(element, "w:u");
  const position = valOf(element, "w:vertAlign");
  return dropUnset({
    bold: isOn(element, "w:b"),
    caps: isOn(element, "w:caps"),
    smallCaps: isOn(element, "w:smallCaps"),
    strike: isOn(element, "w:strike"),
    doubleStrike: isOn(element, "w:dstrike"),
    hidden: isOn(element, "w:vanish"),
    noInk: noInk(element),
    size: halfPoints(valOf(element, "w:sz")),
    scale: numberOf(valOf(element, "w:w")?.replace("%", "")),
    colour: colour && (textColour(colour) ?? "auto"),
    ...(shading ? { shading: shadingColour(shading) } : {}),
    ...(highlight === null ? {} : { highlight: highlightColour(highlight) }),
    underlined: underline === null ? null : underline !== "none",
    position: position === null ? null : (positions[position] ?? "level"),
    shift: halfPoints(valOf(element, "w:position")),
    font: fontOf(childOf(element, "w:rFonts")),
  });
}

const positions: Readonly<Record<string, "raised" | "lowered">> = {
  superscript: "raised",
  subscript: "lowered",
};

/** A fill of Word 2010 and later that leaves no ink: none, or one that is as good as clear. */
function noInk(element: XmlElement): boolean | null {
  const fill = childOf(element, "w14:textFill");
  if (fill === null) return null;
  if (childOf(fill, "w14:noFill")) return true;
  return [...findAll(fill, new Set(["w14:alpha"]))].some(
    ({ attributes }) => Number(attributes.get("w14:val") ?? 0) >= minimumClear,
  );
}

/** Of 100,000: a colour that is this clear is not seen. */
const minimumClear = 95_000;

function fontOf(fonts: XmlElement | null): string | null {
  return fonts?.attributes.get("w:ascii") ?? fonts?.attributes.get("w:hAnsi") ?? null;
}

/** What `w:pPr` sets. */
export function paragraphProperties(element: XmlElement | null): ParagraphProperties {
  const numbering = childOf(element, "w:numPr");
  const shading = childOf(element, "w:shd");
  return dropUnset({
    numId: valOf(numbering, "w:numId"),
    level: numberOf(valOf(numbering, "w:ilvl")),
    outline: numberOf(valOf(element, "w:outlineLvl")),
    indent: indentOf(childOf(element, "w:ind")),
    ...(shading ? { shading: shadingColour(shading) } : {}),
  });
}

function indentOf(indents: XmlElement | null): number | null {
  return numberOf(indents?.attributes.get("w:left") ?? indents?.attributes.get("w:start"));
}

/** A measure in half-points; strict files may give one with its unit, `12pt` (22.9.2.14). */
function halfPoints(value: string | null): number | null {
  const points = /^(-?[\d.]+)pt$/.exec(value ?? "")?.[1];
  return points === undefined ? numberOf(value) : Number(points) * 2;
}

function numberOf(value: string | null | undefined): number | null {
  const number = Number.parseFloat(value ?? "");
  return Number.isFinite(number) ? number : null;
}

type SetOf<T> = {
  [Key in keyof T]?: Exclude<T[Key], null> | (Key extends "shading" | "highlight" ? null : never);
};

/** The properties that are set; a shading of none is. */
function dropUnset<T extends object>(properties: T): SetOf<T> {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.filter(([key, value]) => value !== null || key === "shading" || key === "highlight"),
  ) as SetOf<T>;
}
