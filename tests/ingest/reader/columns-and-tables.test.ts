/** Columns, tables and text side by side in PDFs. */
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../scripts/ingest/reader/formats/pdf.ts";
import { readLetterFrom } from "../../../scripts/ingest/reader/read-letter.ts";
import { makePdf, type PdfLine, placed } from "../../support/pdf.ts";
import { bodyTop, findings, readFindings } from "../../support/pdf-letter.ts";
import { knowledge } from "../../support/reading.ts";

/** A line of the page that draws words at these places, from left to right. */
const beside = (line: number, ...words: [text: string, x: number][]): PdfLine => ({
  text: "",
  after: words.map(([text, x]) => placed(text, [x, bodyTop - line * 15])).join(" "),
});

const left = [
  "Caseloads are lower than they were in",
  "June and staff say that they can do",
  "their work well.",
];
const right = [
  "Supervision is regular, but it is",
  "seldom reflective and records do not",
  "show what was decided.",
];

describe("columns of prose", () => {
  it("are no table where one is longer than the other and their lines have few words", async () => {
    const longer = [...right.slice(0, 2), "show what was decided by whom and for", "which child."];
    const reading = await readFindings(
      longer.map((text, line) =>
        beside(line, ...(left[line] === undefined ? [] : [[left[line], 70] as [string, number]]), [
          text,
          320,
        ]),
      ),
    );
    expect(findings(reading).map(({ text }) => text)).toEqual([left.join(" "), longer.join(" ")]);
  });

  it("end above a paragraph that has a word exactly below the edge of a column", async () => {
    const [first, second] = ["Children in need of help and protection are all", "seen soon."];
    const edge = 70 + 5.4 * first.lastIndexOf("are");
    const reading = await readFindings([
      ...left.map((text, line) => beside(line, [text, 70], [right[line] ?? "", edge])),
      beside(4, [first, 70]),
      beside(5, [second, 70]),
    ]);
    expect(findings(reading).map(({ text }) => text)).toEqual([
      left.join(" "),
      right.join(" "),
      `${first} ${second}`,
    ]);
  });

  it.each([
    ["whose lines stand level", 0],
    ["whose lines do not", -4],
  ])("are read one after the other: %s", async (_, fall) => {
    const lines = left.map((text, line): PdfLine => {
      const [x, y] = [320, bodyTop - line * 15 + fall];
      return {
        text: "",
        after: `${placed(text, [70, bodyTop - line * 15])} ${placed(right[line] ?? "", [x, y])}`,
      };
    });
    const reading = await readFindings([...lines, { text: "", gap: 1 }, { text: "All are well." }]);
    expect(findings(reading).map(({ text }) => text)).toEqual([
      left.join(" "),
      right.join(" "),
      "All are well.",
    ]);
    expect(reading.differences).toEqual([]);
  });

  it("may be of different lengths", async () => {
    const reading = await readFindings([
      ...left.map((text, line) =>
        beside(
          line,
          [text, 70],
          ...(right[line] && line < 2 ? [[right[line], 320] as [string, number]] : []),
        ),
      ),
    ]);
    expect(findings(reading).map(({ text }) => text)).toEqual([left.join(" "), right.slice(0, 2).join(" ")]);
  });
});

const rowsIn = (reading: Parameters<typeof findings>[0]): unknown =>
  findings(reading).map((one) => (one.kind === "table" ? { rows: one.rows, header: one.header } : one.text));

describe("a table", () => {
  it("of figures has its rows and heads, though its columns are set to the right", async () => {
    const reading = await readFindings([
      { text: "The figures are as follows." },
      beside(2, ["Measure", 70], ["2017", 220], ["2018", 320]),
      beside(3, ["Children in need", 70], ["412", 225.4], ["1,380", 314.6]),
      beside(4, ["Children on plans", 70], ["210", 225.4], ["245", 325.4]),
      { text: "", gap: 4 },
      { text: "Numbers are rising." },
    ]);
    const rows = [
      ["Measure", "2017", "2018"],
      ["Children in need", "412", "1,380"],
      ["Children on plans", "210", "245"],
    ];
    expect(rowsIn(reading)).toEqual([
      "The figures are as follows.",
      { rows, header: true },
      "Numbers are rising.",
    ]);
    expect(reading.differences).toEqual([]);
  });

  it("whose cells are of several lines has each of them whole, parted by more space", async () => {
    const reading = await readFindings([
      beside(0, ["Leaders must reduce the", 70], ["Director of services", 320]),
      beside(1, ["caseloads of all staff", 70], ["by June 2019", 320]),
      beside(2.5, ["Plans must be timely", 70], ["Head of service", 320]),
      beside(3.5, ["and clear", 70], ["by May 2019", 320]),
    ]);
    expect(rowsIn(reading)).toEqual([
      {
        rows: [
          ["Leaders must reduce the caseloads of all staff", "Director of services by June 2019"],
          ["Plans must be timely and clear", "Head of service by May 2019"],
        ],
        header: false,
      },
    ]);
  });

  it("or parted by rules, where cells fill their columns", async () => {
    const rule = (line: number): string => `70 ${bodyTop - line * 15 + 11} 400 0.5 re f`;
    const upright = `287 ${bodyTop - 3 * 15 - 4} 0.5 ${4 * 15} re f`;
    const reading = await readFindings([
      { text: "", after: `${rule(0)} ${rule(1)} ${rule(3)} ${rule(4)} ${upright}` },
      beside(0, ["Area", 75], ["What was found", 290]),
      beside(1, ["Letters that arrive late and what is do", 75], ["They are counted.", 290]),
      beside(2, ["about them", 75], ["Managers know why.", 290]),
      beside(3, ["Plans", 75], ["Plans are plain.", 290]),
    ]);
    expect(findings(reading)[0]).toMatchObject({
      kind: "table",
      rows: [
        ["Area", "What was found"],
        ["Letters that arrive late and what is do about them", "They are counted. Managers know why."],
        ["Plans", "Plans are plain."],
      ],
    });
  });
});

describe("people and dates side by side", () => {
  it("two who sign are two", async () => {
    const sign = (line: number, ...words: [string, number][]): PdfLine => beside(line + 4, ...words);
    const reading = await readFindings(
      [{ text: "Progress is steady." }],
      [
        { text: "Yours sincerely", gap: 1 },
        sign(0, ["Ada Example", 70], ["Ben Sample", 170]),
        // A post that fills its cell.
        sign(1, ["Director of care", 70], ["Head of service", 170]),
      ],
    );
    expect(reading.fields.signOff).toEqual([
      "Yours sincerely",
      "Ada Example",
      "Director of care",
      "Ben Sample",
      "Head of service",
    ]);
  });

  it("a date beside an address is the date, and the address is whole", async () => {
    const top = (line: number, ...words: [string, number][]): PdfLine => beside(line - 9, ...words);
    const pdf = makePdf([
      [
        top(0, ["Cleo Specimen", 70], ["4 March 2019", 430]),
        top(1, ["Director of Children’s Services", 70], ["T 0300 000 0000", 430]),
        top(2, ["Leeds City Council", 70]),
        { text: "", gap: 2 },
        { text: "Dear Ms Specimen" },
        { text: "Monitoring visit to Leeds children’s services", bold: true },
        { text: "This letter summarises the findings of the monitoring visit to Leeds on 29 January" },
        { text: "2019." },
      ],
    ]);
    const { fields } = readLetterFrom(await readPdf(pdf), knowledge);
    expect(fields).toMatchObject({
      letterDate: "2019-03-04",
      recipient: { name: "Cleo Specimen", role: "Director of Children’s Services" },
    });
  });
});

describe("lines are not split", () => {
  it.each<[string, PdfLine[], string[]]>([
    ["by one wide space", [beside(0, ["Progress is", 70], ["steady.", 150])], ["Progress is steady."]],
    [
      "at labels",
      [beside(0, ["Team:", 70], ["Leeds North", 200]), beside(1, ["Place:", 70], ["Leeds", 200])],
      ["Team: Leeds North", "Place: Leeds"],
    ],
  ])("%s", async (_, lines, texts) => {
    expect(findings(await readFindings(lines)).map(({ text }) => text)).toEqual(texts);
  });
});

describe("a table that goes on over a page", () => {
  const row = (line: number, ...cells: string[]): PdfLine =>
    beside(line, ...cells.map((text, column): [string, number] => [text, 70 + column * 150]));
  const heads = ["Measure", "2017", "2018"];
  const first = [row(0, ...heads), row(1, "Children in need", "412", "380")];
  const second = [row(0, "Children on plans", "210", "245"), row(1, "Children in care", "300", "310")];
  const signOff = ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"].map((text, index) => ({
    text: "",
    after: placed(text, [70, 400 - index * 15]),
  }));
  const rows = [
    heads,
    ["Children in need", "412", "380"],
    ["Children on plans", "210", "245"],
    ["Children in care", "300", "310"],
  ];
  const number = (page: number): PdfLine => ({ text: "", after: placed(`Page ${page} of 2`, [250, 40]) });

  it.each([
    ["without its heads", second],
    ["with its heads again", [row(-1, ...heads), ...second]],
  ])("is one table: %s", async (_, rest) => {
    const reading = await readFindings([...first, number(1)], [], [...rest, ...signOff, number(2)]);
    expect(rowsIn(reading)).toEqual([{ rows, header: true }]);
    expect(reading.differences).toEqual([]);
  });

  it("is two tables where words are between them, or its columns differ", async () => {
    const words = { text: "", after: placed("The others are as follows.", [70, bodyTop + 30]) };
    const apart = await readFindings(
      [...first, number(1)],
      [],
      [words, row(-1, ...heads), ...second, ...signOff, number(2)],
    );
    expect(rowsIn(apart)).toEqual([
      { rows: rows.slice(0, 2), header: true },
      "The others are as follows.",
      { rows: [heads, ...rows.slice(2)], header: true },
    ]);
    const others = [row(0, "Plans", "245"), row(1, "Visits", "310")];
    const different = await readFindings([...first, number(1)], [], [...others, ...signOff, number(2)]);
    expect(rowsIn(different)).toHaveLength(2);
  });
});

it("a short line of the paragraph below a table is none of its cells", async () => {
  const reading = await readFindings([
    beside(0, ["Measure", 70], ["2017", 220], ["2018", 320]),
    beside(1, ["Plans", 70], ["412", 220], ["380", 320]),
    { text: "", after: placed("Numbers are rising in all teams.", [70, bodyTop - 45]) },
  ]);
  expect(rowsIn(reading)).toMatchObject([
    {
      rows: [
        ["Measure", "2017", "2018"],
        ["Plans", "412", "380"],
      ],
    },
    "Numbers are rising in all teams.",
  ]);
});
