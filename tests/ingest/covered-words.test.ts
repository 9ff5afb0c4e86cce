/** What happens to words that a source has but does not show. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { useIngestFolder } from "../support/ingest-folder.ts";
import { boxOfWords, makePdf, type PdfLine } from "../support/pdf.ts";

const folder = useIngestFolder();
const draft = "drafts/a-pdf.md";
const letter = "letters/leeds/2019-01-29-monitoring-visit.md";
const sentence = "The inspectors met the family of Quentin Mockname about his plan.";

/** A letter with a name in its tenth line; `name` is what is drawn after that line. */
function letterPdf(name: (box: string) => string, ...more: PdfLine[][]): Buffer {
  const texts = [
    "4 March 2019",
    "Cleo Specimen",
    "Director of Children’s Services",
    "Dear Ms Specimen",
    "Monitoring visit to Leeds children’s services",
    "This letter summarises the findings of the monitoring visit to Leeds children’s",
    "services on 29 and 30 January 2019. The inspectors were Ada Example HMI and",
    "Ben Sample HMI.",
    "Findings",
    sentence,
    "Yours sincerely",
    "Ada Example",
    "Her Majesty’s Inspector",
  ];
  const lines = texts.map((text): PdfLine => {
    if (text !== sentence) return { text, bold: text === "Findings" || text.startsWith("Monitoring") };
    return { text, after: name(boxOfWords(text, "Quentin Mockname", 9)) };
  });
  return makePdf([lines, ...more]);
}

const covered = (box: string): string => `0 g ${box} re f`;
const lettersIn = async (): Promise<string[]> =>
  (await readdir(join(folder.content, "letters", "leeds")).catch(() => [])).filter((name) =>
    name.endsWith(".md"),
  );

it("a letter with covered words becomes a draft that quotes them and does not hold them", async () => {
  await folder.seed("a.pdf", letterPdf(covered));
  const { outcomes } = await folder.run();
  expect(outcomes).toMatchObject([
    {
      status: "draft",
      letter: draft,
      notes: [expect.stringContaining("‘Quentin Mockname’ on page 1, under a shape")],
    },
  ]);
  const markdown = await folder.read(draft);
  expect(markdown).toContain("# This letter has words that cannot be seen: ‘Quentin Mockname’ on page 1");
  expect(markdown).toContain("met the family of about his plan.");
  expect(await lettersIn()).toEqual([]);
  expect((await folder.run()).outcomes).toMatchObject([{ status: "draft", letter: draft }]);
});

it.each([
  ["leave-out", "The inspectors met the family of about his plan."],
  ["publish", sentence],
])("the editor decides: %s", async (decision, words) => {
  await folder.seed("a.pdf", letterPdf(covered));
  await folder.run();
  await folder.change(draft, "covered: undecided\n", `covered: ${decision}\n`);
  expect((await folder.run()).outcomes).toMatchObject([{ status: "new", letter, notes: [] }]);
  const { frontMatter, body } = await folder.letter(letter);
  expect(frontMatter).toMatchObject({ covered: decision, corrected: [] });
  expect(body.sections[1]?.paragraphs[0]?.text).toBe(words);
  expect((await folder.run()).outcomes).toMatchObject([{ status: "unchanged", notes: [] }]);
});

it("a decision to publish changes nothing that the editor has written into the draft", async () => {
  await folder.seed("a.pdf", letterPdf(covered));
  await folder.run();
  await folder.change(draft, "covered: undecided\n", "covered: publish\n");
  await folder.change(draft, "## Findings", "## What was found");
  await folder.run();
  const markdown = await folder.read(letter);
  expect(markdown).toContain("## What was found");
  expect(markdown).toContain("Quentin Mockname");
});

it("a decision that is changed after publication is followed", async () => {
  await folder.seed("a.pdf", letterPdf(covered));
  await folder.run();
  await folder.change(draft, "covered: undecided\n", "covered: publish\n");
  await folder.run();
  await folder.change(letter, "covered: publish", "covered: leave-out");
  expect((await folder.run()).outcomes).toMatchObject([{ status: "changed" }]);
  expect(await folder.read(letter)).not.toContain("Mockname");
});

it("a new version of a published letter is read without what it covers, until that is decided too", async () => {
  await folder.seed(
    "a.pdf",
    letterPdf(() => ""),
  );
  await folder.run();
  expect(await folder.read(letter)).toContain("Quentin Mockname");
  await folder.seed("b.pdf", letterPdf(covered));
  const { outcomes } = await folder.run();
  expect(outcomes.find(({ file }) => file === "b.pdf")).toMatchObject({
    status: "changed",
    letter,
    notes: [expect.stringContaining("‘Quentin Mockname’")],
  });
  expect(await folder.read(letter)).not.toContain("Mockname");
  await folder.change(letter, "covered: undecided\n", "covered: leave-out\n");
  const next = await folder.run();
  expect(next.outcomes.find(({ file }) => file === "b.pdf")?.notes).toEqual([]);
});

it("a draft is not published with covered words that can no longer be read", async () => {
  await folder.seed("a.pdf", letterPdf(covered));
  await folder.run();
  await folder.change(draft, "covered: undecided\n", "covered: publish\n");
  await folder.moveSeed("a.pdf", "../a.pdf");
  expect((await folder.run()).outcomes).toMatchObject([
    { status: "draft", notes: [expect.stringContaining("put a.pdf back")] },
  ]);
});

it("a page that is only a picture holds the letter back until its words are typed in", async () => {
  const scan = { text: "", after: "q 595 0 0 842 0 0 cm /Logo Do Q" };
  await folder.seed(
    "a.pdf",
    letterPdf(() => "", [scan]),
  );
  expect((await folder.run()).outcomes).toMatchObject([
    { status: "draft", notes: [expect.stringContaining("only a picture on page 2")] },
  ]);
  await folder.change(draft, "pictures: undecided\n", "pictures: without-words\n");
  expect((await folder.run()).outcomes).toMatchObject([{ status: "new", letter, notes: [] }]);
});
