import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../scripts/ingest/reader/formats/docx.ts";
import { readLetterFrom } from "../../../../scripts/ingest/reader/read-letter.ts";
import { knowledge, outline } from "../../../support/reading.ts";
import { paragraph, run, type WordParts, wordFile } from "../../../support/word.ts";

const heading = (text: string): string => paragraph(run(text, "<w:b/>"));
const opening =
  "This letter summarises the findings of the monitoring visit to Leeds children’s services on 29 and 30 January 2019. The inspectors were Ada Example HMI and Ben Sample HMI.";
const top = [
  paragraph("4 March 2019"),
  paragraph("Cleo Specimen"),
  paragraph("Director of Children’s Services"),
  paragraph("Dear Ms Specimen"),
  heading("Monitoring visit to Leeds children’s services"),
  paragraph(opening),
  heading("Findings"),
].join("");
const foot = ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"]
  .map((text) => paragraph(text))
  .join("");

async function read(content: string, parts?: WordParts) {
  const document = await readDocx(await wordFile(top + content + foot, parts));
  const reading = readLetterFrom(document, knowledge);
  expect(reading.differences).toEqual([]);
  expect(reading.fields).toMatchObject({
    authority: "leeds",
    letterDate: "2019-03-04",
    recipient: { name: "Cleo Specimen", role: "Director of Children’s Services", salutation: "Ms Specimen" },
    signatory: { name: "Ada Example", role: "HMI" },
  });
  return { ...reading, found: outline(reading).slice(2) };
}

const list = (format: string): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const item = (text: string): string =>
  paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
const inserted = (text: string): string => `<w:ins w:id="1" w:author="A">${run(text)}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

describe("a Word file gives", () => {
  it("paragraphs and items in layout tables, in the order of their cells", async () => {
    const content = table(
      [paragraph("Progress is steady."), paragraph("Caseloads are lower.")],
      [paragraph("Supervision is regular.") + paragraph("It is seldom reflective."), paragraph("")],
    );
    expect((await read(content)).found).toEqual([
      "Progress is steady.",
      "Caseloads are lower.",
      "Supervision is regular.",
      "It is seldom reflective.",
    ]);
  });

  it("items of lists with bullets, and of numbered ones with the numbers that Word shows", async () => {
    const items = item("the quality of plans") + item("supervision");
    expect((await read(items, { numbering: list("bullet") })).found).toEqual([
      "- the quality of plans",
      "- supervision",
    ]);
    expect((await read(items, { numbering: list("decimal") })).found).toEqual([
      "- 1. the quality of plans",
      "- 2. supervision",
    ]);
  });

  it("footnotes with the marks that lead to them", async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { body } = await read(paragraph(`${run("Plans are good")}${mark}${run(" and known.")}`), {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote><w:footnote w:id="2">${paragraph("Those of 2018.")}</w:footnote>`,
    });
    expect(body.footnotes).toEqual([{ id: "fn1", text: "Those of 2018." }]);
    expect(body.sections.at(-1)?.paragraphs[0]).toMatchObject({
      text: "Plans are good and known.",
      marks: [{ footnote: "fn1", offset: 14 }],
    });
  });

  it("a footnote of two paragraphs as one, with its number once", async () => {
    const { body } = await read(
      paragraph(`${run("Plans are good.")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      {
        footnotes: `<w:footnote w:id="2">${paragraph("Those of 2018.")}${paragraph("And of 2019.")}</w:footnote>`,
      },
    );
    expect(body.footnotes.map(({ text }) => text).join(" ")).toBe("Those of 2018. And of 2019.");
  });

  it("endnotes as footnotes, after those that are", async () => {
    const mark = (kind: string): string => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
    const note = (kind: string, text: string): string =>
      `<w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}><w:${kind} w:id="2">${paragraph(text)}</w:${kind}>`;
    const { body } = await read(
      paragraph(
        `${run("Plans are good")}${mark("footnote")}${run(" and known")}${mark("endnote")}${run(".")}`,
      ),
      { footnotes: note("footnote", "Those of 2018."), endnotes: note("endnote", "By all staff.") },
    );
    expect(body.footnotes).toEqual([
      { id: "fn1", text: "Those of 2018." },
      { id: "fn2", text: "By all staff." },
    ]);
    expect(body.sections.at(-1)?.paragraphs[0]).toMatchObject({
      text: "Plans are good and known.",
      marks: [
        { footnote: "fn1", offset: 14 },
        { footnote: "fn2", offset: 24 },
      ],
    });
  });

  it("what fields came to, as dates and names that were merged in", async () => {
    const field = `<w:fldSimple w:instr=" MERGEFIELD Number ">${run("one hundred and forty")}</w:fldSimple>`;
    const content = paragraph(`${run("The number of children was ")}${field}${run(" in 2018.")}`);
    expect((await read(content)).found).toEqual([
      "The number of children was one hundred and forty in 2018.",
    ]);
  });

  it("nothing, but is refused with the words, where some of those that it shows cannot be read", async () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const formula = `<m:oMath ${math}><m:m><m:mr><m:e><m:r><m:t>140 children</m:t></m:r></m:e></m:mr></m:m></m:oMath>`;
    const file = await wordFile(top + paragraph(`${run("There were ")}${formula}${run(".")}`) + foot);
    await expect(readDocx(file)).rejects.toThrow(
      "shows words that could not be read: ‘140 children’; save it as PDF and use that",
    );
  });

  it("words apart at whatever breaks them, and together in whatever direction they are", async () => {
    const broken =
      "<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:ptab w:alignment='left'/><w:t>three</w:t></w:r>";
    const turned = `<w:bdo w:val="ltr">${run("four")}</w:bdo><w:dir w:val="ltr">${run(" five")}</w:dir>`;
    const unparsed = "<w:r><w:t xml:space='preserve'><![CDATA[ six & <seven>.]]></w:t></w:r>";
    const { found } = await read(paragraph(broken) + paragraph(turned + unparsed));
    expect(found.join(" ")).toBe("one two three four five six & <seven>.");
  });

  it("the words of a text box once whose older form holds another older form", async () => {
    const box = `<w:txbxContent>${paragraph("Caseloads are lower.")}</w:txbxContent>`;
    const inner =
      "<mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>";
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box.replace("</w:p>", `<w:r>${inner}</w:r></w:p>`)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await read(paragraph(shape))).found).toEqual(["Caseloads are lower."]);
  });

  it("no footnote that nothing refers to any more, nor what was moved away", async () => {
    const moved = `<w:moveFrom w:id="3" w:author="A">${run("Moved away. ")}</w:moveFrom>`;
    const { found, body } = await read(paragraph(`${moved}${run("Plans are good.")}`), {
      footnotes: `<w:footnote w:id="2">${paragraph("Struck out.")}</w:footnote><w:footnote w:type="continuationNotice" w:id="3">${paragraph("Goes on.")}</w:footnote>`,
    });
    expect(found).toEqual(["Plans are good."]);
    expect(body.footnotes).toEqual([]);
  });

  it("what was put in, and not what was struck out, where changes are tracked", async () => {
    const content = paragraph(`${run("Progress is ")}${deleted("poor")}${inserted("steady")}${run(".")}`);
    const struckOut = `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr>${deleted("Nobody reads this.")}</w:p>`;
    expect((await read(content + struckOut)).found).toEqual(["Progress is steady."]);
  });

  it("no hidden text, no comments, no fields’ codes, no headers and footers", async () => {
    const hidden = paragraph(`${run("Insert LA Address", "<w:vanish/>")}${run("Progress is steady.")}`);
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "file:///C:/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("the framework")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const commented = `<w:commentRangeStart w:id="0"/>${run("Plans follow ")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${field}${run(".")}`;
    const shown = paragraph(run("Nothing here is hidden.", '<w:vanish w:val="0"/>'));
    const { found } = await read(hidden + paragraph(commented) + shown, {
      comments: `<w:comment w:id="0" w:author="A">${paragraph("Check this.")}</w:comment>`,
      header: paragraph("Ofsted"),
      footer: paragraph("Page 1 of 4"),
    });
    expect(found).toEqual(["Progress is steady.", "Plans follow the framework.", "Nothing here is hidden."]);
  });

  it("words that were hidden once and are shown since", async () => {
    const before = "<w:rPr><w:vanish/></w:rPr>";
    const shown = run(
      "Progress is steady.",
      `<w:b/><w:rPrChange w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">${before}</w:rPrChange>`,
    );
    const hidden = run("Insert LA Address", "<w:vanish/>");
    expect((await read(paragraph(hidden) + paragraph(shown))).found).toEqual(["Progress is steady."]);
  });

  it("the words of text boxes once, whatever forms of them the file has", async () => {
    const box = `<w:txbxContent>${paragraph("Caseloads are lower.")}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { found } = await read(paragraph("Progress is steady.") + paragraph(shape));
    expect(found).toEqual(["Progress is steady.", "Caseloads are lower."]);
  });

  it("words whole over soft hyphens, and with hyphens and spaces that do not break", async () => {
    const soft = `<w:r><w:t>super</w:t><w:softHyphen/><w:t>vision and assess\u00adment</w:t></w:r>`;
    const hard = `<w:r><w:t xml:space="preserve"> of multi</w:t><w:noBreakHyphen/><w:t>agency plans at\u00a0least</w:t></w:r>`;
    expect((await read(paragraph(`${run("The ")}${soft}${hard}${run(".")}`))).found).toEqual([
      "The supervision and assessment of multi\u2011agency plans at least.",
    ]);
  });

  it("words apart at tabs and at lines that are broken by hand", async () => {
    const content = paragraph(
      `<w:r><w:t>Progress is steady.</w:t><w:tab/><w:t>It</w:t><w:br/><w:t>shows.</w:t></w:r>`,
    );
    expect((await read(content)).found.join(" ")).toBe("Progress is steady. It shows.");
  });

  it("paragraphs inside content controls and smart tags", async () => {
    const control = `<w:sdt><w:sdtContent>${paragraph("Progress is steady.")}</w:sdtContent></w:sdt>`;
    const tagged = paragraph(
      `${run("Caseloads in ")}<w:smartTag w:element="place">${run("Leeds")}</w:smartTag>${run(" are lower.")}`,
    );
    expect((await read(control + tagged)).found).toEqual([
      "Progress is steady.",
      "Caseloads in Leeds are lower.",
    ]);
  });

  it("a sentence whole over a page break that was set by hand", async () => {
    const content = paragraph(`${run("Progress is ")}<w:r><w:br w:type="page"/></w:r>${run("steady.")}`);
    expect((await read(content)).found).toEqual(["Progress is steady."]);
  });
});
