import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../scripts/ingest/reader/formats/docx.ts";
import { readLetterFrom } from "../../../../scripts/ingest/reader/read-letter.ts";
import { knowledge, outline } from "../../../support/reading.ts";
import { paragraph, run, type WordParts, wordFile } from "../../../support/word.ts";

const head = [
  paragraph("4 March 2019"),
  paragraph("Cleo Specimen"),
  paragraph("Director of Children’s Services"),
].join("");
const opening = [
  paragraph("Dear Ms Specimen"),
  paragraph(run("Monitoring visit to Leeds children’s services", "<w:b/>")),
  paragraph(
    "This letter summarises the findings of the monitoring visit to Leeds children’s services on 29 and 30 January 2019. The inspectors were Ada Example HMI and Ben Sample HMI.",
  ),
  paragraph(run("Findings", "<w:b/>")),
].join("");
const foot = ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"]
  .map((text) => paragraph(text))
  .join("");

async function readFile(bytes: Uint8Array) {
  const reading = readLetterFrom(await readDocx(bytes), knowledge);
  expect(reading.differences).toEqual([]);
  expect(reading.fields.letterDate).toBe("2019-03-04");
  return { ...reading, found: outline(reading).slice(2) };
}
const read = async (content: string, parts?: WordParts) =>
  readFile(await wordFile(head + opening + content + foot, parts));

type Level = { format: string; text: string; start?: number };
const numbering = (levels: Level[], nums = ""): string =>
  `<w:abstractNum w:abstractNumId="0">${levels
    .map(
      ({ format, text, start = 1 }, index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${nums}`;
const numbered = (level: number, numId = 1, more = ""): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>${more}`;
const items = (...levels: number[]): string =>
  levels.map((level, index) => paragraph(`Item ${"abcdef"[index]}.`, numbered(level))).join("");

describe("the numbers of a Word file’s lists are its own", () => {
  it.each([
    ["with the start that is set", [{ format: "decimal", text: "%1.", start: 4 }], [0, 0], ["4.", "5."]],
    ["as letters", [{ format: "lowerLetter", text: "(%1)" }], [0, 0, 0], ["(a)", "(b)", "(c)"]],
    [
      "as Roman numerals",
      [{ format: "lowerRoman", text: "%1)" }],
      [0, 0, 0, 0],
      ["i)", "ii)", "iii)", "iv)"],
    ],
    [
      "with words before them",
      [{ format: "decimal", text: "Action %1:" }],
      [0, 0],
      ["Action 1:", "Action 2:"],
    ],
    ["in words", [{ format: "ordinalText", text: "%1" }], [0, 0], ["First", "Second"]],
    [
      "of several levels",
      [
        { format: "decimal", text: "%1." },
        { format: "decimal", text: "%1.%2" },
      ],
      [0, 1, 1, 0, 1],
      ["1.", "1.1", "1.2", "2.", "2.1"],
    ],
  ])("%s", async (_, levels, at, markers) => {
    const { found } = await read(items(...at), { numbering: numbering(levels) });
    expect(found).toEqual(markers.map((marker, index) => `- ${marker} Item ${"abcdef"[index]}.`));
  });

  it("going on after a paragraph, and from the start again where the file says so", async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const content =
      items(0, 0) + paragraph("Plans follow.") + items(0) + paragraph("Once more.", numbered(0, 2));
    const { found } = await read(content, {
      numbering: numbering([{ format: "decimal", text: "%1." }], again),
    });
    expect(found).toEqual([
      "- 1. Item a.",
      "- 2. Item b.",
      "Plans follow.",
      "- 3. Item a.",
      "- 1. Once more.",
    ]);
  });

  it("and none where none is shown", async () => {
    const { found } = await read(items(0, 0), { numbering: numbering([{ format: "none", text: "" }]) });
    expect(found).toEqual(["Item a.", "Item b."]);
  });

  it("kept in headings, and with levels that indents alone show", async () => {
    const bold = (text: string): string => paragraph(run(text, "<w:b/>"), numbered(0));
    const content = `${bold("Leadership")}${paragraph("Leaders know their staff.")}${bold("Plans")}${paragraph("Plans are timely.")}`;
    const { found } = await read(content, { numbering: numbering([{ format: "decimal", text: "%1." }]) });
    expect(found).toEqual([
      "# 1. Leadership",
      "Leaders know their staff.",
      "# 2. Plans",
      "Plans are timely.",
    ]);
    const at = (indent: number): string =>
      paragraph("A point", numbered(0, 1, `<w:ind w:left="${indent}"/>`));
    const { body } = await read(at(360) + at(720) + at(360), {
      numbering: numbering([{ format: "bullet", text: "•" }]),
    });
    expect(body.sections.at(-1)?.paragraphs).toMatchObject([{ level: 1 }, { level: 2 }, { level: 1 }]);
  });
});

describe("words that a Word file does not show are left out and held back", () => {
  const styles =
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
  it.each([
    ["hidden", "<w:vanish/>", "formatted as hidden"],
    ["hidden by a style", '<w:rStyle w:val="Secret"/>', "formatted as hidden"],
    ["white", '<w:color w:val="FFFFFF"/>', "in the colour of what is behind it"],
    ["in pale grey", '<w:color w:val="A6A6A6"/>', "so pale that it is easily missed"],
    ["under black highlighter", '<w:highlight w:val="black"/>', "in the colour of what is behind it"],
    [
      "in the colour of their shading",
      '<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>',
      "in the colour of what is behind it",
    ],
    ["of no size", '<w:sz w:val="1"/>', "set too small to be read"],
    ["struck out", "<w:strike/>", "struck out"],
    ["struck out twice", "<w:dstrike/>", "struck out"],
  ])("%s", async (_, properties, why) => {
    const content = paragraph(
      `${run("The family of ")}${run("Quentin Mockname", properties)}${run(" was met.")}`,
    );
    const { found, held, withCovered } = await read(content, { styles });
    expect(found).toEqual(["The family of was met."]);
    expect(held.covered).toEqual([{ text: "Quentin Mockname", page: null, why }]);
    const whole = outline(withCovered ?? { body: { sections: [], footnotes: [] } });
    expect(whole.at(-1)).toBe(
      why === "struck out"
        ? "The family of [struck out: Quentin Mockname] was met."
        : "The family of Quentin Mockname was met.",
    );
  });

  it.each([
    ["in grey", '<w:color w:val="7F7F7F"/>'],
    ["in orange", '<w:color w:val="F79646"/>'],
    ["white on a dark shading", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'],
    ["in the colour that Word chooses, on a dark shading", '<w:shd w:val="clear" w:fill="000000"/>'],
    ["highlighted in yellow", '<w:highlight w:val="yellow"/>'],
    ["grey", '<w:color w:val="7F7F7F"/>'],
  ])("but not those that are %s", async (_, properties) => {
    const { found, held } = await read(paragraph(run("Plans are good.", properties)));
    expect({ found, covered: held.covered }).toEqual({ found: ["Plans are good."], covered: [] });
  });

  it("and so are changes that nobody has accepted, with both readings", async () => {
    const content = paragraph(
      `${run("Progress is ")}<w:del w:id="1" w:author="A"><w:r><w:delText>too slow</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run("good")}</w:ins>${run(".")}`,
    );
    const { found, held, withCovered } = await read(content);
    expect(found).toEqual(["Progress is good."]);
    expect(held.covered).toMatchObject([{ text: "too slow", why: expect.stringContaining("‘good’") }]);
    expect(withCovered && outline(withCovered).at(-1)).toBe("Progress is too slow.");
  });

  it("and comments are reported", async () => {
    const { doubts } = await read(paragraph("Plans are good."), {
      comments: `<w:comment w:id="0" w:author="A">${paragraph("Check this.")}</w:comment>`,
    });
    expect(doubts.map(({ message }) => message)).toEqual(["a comment says ‘Check this.’; it is left out"]);
  });
});

describe("a Word file is read as it is written", () => {
  it("with capitals, raised and lowered characters, and signs of other fonts", async () => {
    const up = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const down = run("2", '<w:vertAlign w:val="subscript"/>');
    const content = [
      paragraph(run("areas for improvement", "<w:caps/><w:b/>")),
      paragraph(`${run("The ")}${run("dcs", "<w:smallCaps/>")}${run(" knows.")}`),
      paragraph(
        `${run("It fell to 24")}${up("2")}${run(" on the 30")}${up("th")}${run(", as did CO")}${down}${run(".")}`,
      ),
      paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> Done.</w:t></w:r>'),
    ];
    expect((await read(content.join(""))).found).toEqual([
      "# AREAS FOR IMPROVEMENT",
      "The DCS knows.",
      "It fell to 24² on the 30th, as did CO₂.",
      "✓ Done.",
    ]);
  });

  it("with headings by the look and the level of their style, whatever it is called", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Letter subhead"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>`;
    const content = ["Sub", "berschrift2", "Own"].map(
      (style) =>
        paragraph("Voice of the child", `<w:pStyle w:val="${style}"/>`) + paragraph("Children are heard."),
    );
    expect((await read(content.join(""), { styles })).found).toEqual(
      content.flatMap(() => ["# Voice of the child", "Children are heard."]),
    );
  });

  it("with the rows of tables of data together, and footnotes marked by hand", async () => {
    const row = (...cells: string[]): string =>
      `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
    const table = `<w:tbl>${row("Measure", "2018")}${row("Plans", "245")}</w:tbl>`;
    const { body } = await read(
      table + paragraph("Plans are good.* They are known.") + paragraph("* Those of 2018."),
    );
    expect(body.sections.at(-1)?.paragraphs).toMatchObject([
      {
        kind: "table",
        header: true,
        rows: [
          ["Measure", "2018"],
          ["Plans", "245"],
        ],
      },
      { text: "Plans are good. They are known.", marks: [{ footnote: "fn1", offset: 15 }] },
    ]);
    expect(body.footnotes).toEqual([{ id: "fn1", text: "Those of 2018." }]);
  });

  it("with what its first page’s header says", async () => {
    const section = '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:titlePg/></w:sectPr>';
    const { fields } = await readFile(
      await wordFile(opening + paragraph("Plans are good.") + foot + section, { header: head }),
    );
    expect(fields.recipient?.name).toBe("Cleo Specimen");
  });

  it("and tells what the heads of its other pages say that is nowhere in the letter", async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/><w:titlePg/></w:sectPr>';
    const words = async (later: string): Promise<string[]> => {
      const file = await wordFile(opening + paragraph("Plans are good.") + foot + section, {
        header: head,
        footer: paragraph(later),
      });
      return (await readFile(file)).doubts.map(({ message }) => message);
    };
    expect(await words("Not to be sent before May")).toEqual([
      "the head of later pages says ‘Not to be sent before May’, which is left out",
    ]);
    expect(await words("Monitoring visit to Leeds")).toEqual([]);
    expect(await words("Page 2 of 4")).toEqual([]);
  });

  const tab = "<w:r><w:tab/></w:r>";
  it.each([
    [
      "names",
      `${run("Ada Example")}${tab}${tab}${run("Ben Sample")}`,
      `${run("Her Majesty’s Inspector")}${tab}${run("Regional Director")}`,
    ],
    [
      "names of three words",
      `${run("Ada Ann Example")}${tab}${run("Ben Sample")}`,
      `${run("Her Majesty’s Inspector")}${tab}${run("Regional Director")}`,
    ],
    [
      "each with a post",
      `${run("Ada Example")}${tab}${run("Her Majesty’s Inspector")}`,
      `${run("Ben Sample")}${tab}${run("Regional Director")}`,
    ],
    [
      "after a tab",
      `${tab}${run("Ada Example")}${tab}${run("Ben Sample")}`,
      `${tab}${run("Her Majesty’s Inspector")}${tab}${run("Regional Director")}`,
    ],
  ])("with people apart who sign beside each other: %s", async (_, first, second) => {
    for (const rows of [
      paragraph(first) + paragraph(second),
      paragraph(`${first}<w:r><w:br/></w:r>${second}`),
    ]) {
      const { fields } = await readFile(
        await wordFile(head + opening + paragraph("Plans are good.") + paragraph("Yours sincerely") + rows),
      );
      expect([fields.signatory, ...fields.otherSignatories]).toMatchObject([
        { name: expect.stringMatching(/^Ada/), role: "HMI" },
        { name: "Ben Sample", role: "Regional Director" },
      ]);
    }
  });

  it("with the date beside the person addressed", async () => {
    const beside = `${run("Cleo Specimen")}${tab}${run("4 March 2019")}`;
    const { fields } = await readFile(
      await wordFile(
        paragraph(beside) +
          paragraph("Director of Children’s Services") +
          opening +
          paragraph("Plans.") +
          foot,
      ),
    );
    expect(fields).toMatchObject({ letterDate: "2019-03-04", recipient: { name: "Cleo Specimen" } });
  });

  it("whatever prefix and name its main part has, in the strict form too", async () => {
    const zip = await JSZip.loadAsync(
      await wordFile(head + opening + paragraph(run("Secret", "<w:vanish/>") + run("Shown.")) + foot),
    );
    const main = (await zip.file("word/document.xml")?.async("string")) ?? "";
    zip.remove("word/document.xml");
    const strict = main
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replace(/(<\/?|xmlns:|\s)w:/g, "$1ns0:")
      .replace("xmlns:w=", "xmlns:ns0=");
    zip.file("word/document2.xml", strict);
    const rels = (await zip.file("_rels/.rels")?.async("string")) ?? "";
    zip.file("_rels/.rels", rels.replace("document.xml", "document2.xml"));
    const { found, held } = await readFile(await zip.generateAsync({ type: "uint8array" }));
    expect(found).toEqual(["Shown."]);
    expect(held.covered).toMatchObject([{ text: "Secret" }]);
  });
});
