/** The looks of a Word file’s tables: what their styles set on cells, and whether they are ruled (17.7.6). */
import { type Colour, shadingColour } from "./word-colours.ts";
import { type RunProperties, runProperties, type WordStyles } from "./word-styles.ts";
import { childOf, childrenOf, elementsOf, findAll, isOn, valOf, type XmlElement } from "./word-xml.ts";

/** What a table’s style sets on one of its cells. */
export type CellLook = { run: RunProperties; behind: Colour | null };

export type TableLook = {
  ruled: boolean;
  headed: boolean;
  /** @param place of the cell among the rows and cells, from 0 */
  cell: (row: number, column: number) => CellLook;
};

type Options = Record<"firstRow" | "lastRow" | "firstColumn" | "lastColumn" | "noHBand", boolean>;
const optionBits: readonly [keyof Options, number][] = [
  ["firstRow", 0x20],
  ["lastRow", 0x40],
  ["firstColumn", 0x80],
  ["lastColumn", 0x100],
  ["noHBand", 0x200],
];

/** The look of a table. @param size of its rows and columns */
export function tableLook(
  table: XmlElement,
  styles: WordStyles,
  size: { rows: number; columns: number },
): TableLook {
  const properties = childOf(table, "w:tblPr");
  const style = styles.elements(valOf(properties, "w:tblStyle") ?? "");
  const options = optionsOf(childOf(properties, "w:tblLook"));
  const base = styles.chain(valOf(properties, "w:tblStyle") ?? "").run;
  const shading = [properties, ...style.map((element) => childOf(element, "w:tblPr"))]
    .map((place) => shadingColour(childOf(place, "w:shd")))
    .find((colour) => colour !== null);
  const whole = style.map((element) => childOf(element, "w:tcPr"));
  const behind = shading ?? whole.map((cell) => shadingColour(childOf(cell, "w:shd"))).find(Boolean) ?? null;
  const conditional = new Map(
    ["firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "band2Horz"].map((kind) => [
      kind,
      conditionalLook(style, kind),
    ]),
  );
  const firstRow = conditional.get("firstRow");
  return {
    ruled: isRuled(table, style),
    headed:
      options.firstRow && firstRow !== undefined && (firstRow.run.bold === true || firstRow.behind !== null),
    cell: (row, column) => {
      const band = options.firstRow ? row - 1 : row;
      const kinds = [
        ...(options.noHBand || band < 0 ? [] : [band % 2 === 0 ? "band1Horz" : "band2Horz"]),
        ...(options.lastColumn && column === size.columns - 1 ? ["lastCol"] : []),
        ...(options.firstColumn && column === 0 ? ["firstCol"] : []),
        ...(options.lastRow && row === size.rows - 1 ? ["lastRow"] : []),
        ...(options.firstRow && row === 0 ? ["firstRow"] : []),
      ];
      const looks = kinds.flatMap((kind) => conditional.get(kind) ?? []);
      return {
        run: Object.assign({}, base, ...looks.map(({ run }) => run)),
        behind: looks.findLast((look) => look.behind !== null)?.behind ?? behind,
      };
    },
  };
}

/** Which parts of its style a table uses: as attributes, or in older files as bits of one number. */
function optionsOf(look: XmlElement | null): Options {
  const bits = Number.parseInt(look?.attributes.get("w:val") ?? "0", 16);
  return Object.fromEntries(
    optionBits.map(([option, bit]) => {
      const written = look?.attributes.get(`w:${option}`);
      return [option, written === undefined ? (bits & bit) !== 0 : /^(?:1|true|on)$/.test(written)];
    }),
  ) as Options;
}

function conditionalLook(style: readonly XmlElement[], kind: string): CellLook {
  const parts = style.flatMap((element) =>
    childrenOf(element, "w:tblStylePr").filter(({ attributes }) => attributes.get("w:type") === kind),
  );
  return {
    run: Object.assign({}, ...parts.toReversed().map((part) => runProperties(childOf(part, "w:rPr")))),
    behind:
      parts.map((part) => shadingColour(childOf(childOf(part, "w:tcPr"), "w:shd"))).find(Boolean) ?? null,
  };
}

const borders = new Set(["w:tblBorders", "w:tcBorders"]);

/** Whether a line is drawn around or between cells, by the table, its style or a cell. */
function isRuled(table: XmlElement, style: readonly XmlElement[]): boolean {
  return [table, ...style].some((place) =>
    [...findAll(place, borders)].some((sides) =>
      elementsOf(sides).some(({ attributes }) => !/^(?:nil|none)$/.test(attributes.get("w:val") ?? "nil")),
    ),
  );
}

/** How many columns a cell spans, whether it only goes on the one above it, and its own colour. */
export function cellSpan(cell: XmlElement): { columns: number; goesOn: boolean; shading: Colour | null } {
  const properties = childOf(cell, "w:tcPr");
  const merge = childOf(properties, "w:vMerge");
  return {
    columns: Math.max(1, Number(valOf(properties, "w:gridSpan") ?? 1)),
    goesOn: merge !== null && merge.attributes.get("w:val") !== "restart",
    shading: shadingColour(childOf(properties, "w:shd")),
  };
}

/** What a row’s properties say of all of its cells. */
export function rowProperties(row: XmlElement): {
  heads: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  before: number;
} {
  const properties = childOf(row, "w:trPr");
  return {
    heads: isOn(properties, "w:tblHeader") === true,
    hidden: isOn(properties, "w:hidden") === true,
    deleted: childOf(properties, "w:del") !== null,
    inserted: childOf(properties, "w:ins") !== null,
    before: Number(valOf(properties, "w:gridBefore") ?? 0),
  };
}
