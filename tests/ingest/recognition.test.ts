/** Scans whose words are recognised at the editor’s wish. */
import { expect, it } from "vitest";
import { useIngestFolder } from "../support/ingest-folder.ts";
import { pdfForm } from "../support/letter-forms.ts";
import { scanOf } from "../support/scan.ts";

const folder = useIngestFolder();
const letter = "letters/leeds/2019-01-29-monitoring-visit.md";
const draft = "drafts/scan-pdf.md";
const sentence = "Plans are written on time and most of them say what has to change for the child.";

const scan = async (): Promise<Buffer> =>
  scanOf(
    await pdfForm([
      { kind: "heading", text: "Findings" },
      {
        kind: "paragraph",
        text: `${sentence} Managers read them and return to the questions of the month before.`,
      },
      { kind: "list", markers: ["1.", "2."], items: ["Supervision is regular.", "Records are up to date."] },
    ]),
  );

it("a scan is refused with how to have it recognised, then read as a draft until the editor has checked it", async () => {
  await folder.seed("scan.pdf", await scan());
  expect((await folder.run()).outcomes).toMatchObject([
    { status: "refused", notes: [expect.stringContaining("npm run ingest -- --recognise")] },
  ]);

  expect((await folder.run({ recognise: true })).outcomes).toMatchObject([
    { status: "draft", letter: draft, notes: [expect.stringContaining("text recognition read")] },
  ]);
  const read = await folder.read(draft);
  expect(read).toContain(`\n${sentence} Managers read them`);
  expect(read).toContain("\n1. Supervision is regular.");
  expect(read).toContain("\n## Findings {#findings}");

  await folder.change(draft, "Plans are written on time", "Plans are now written on time");
  expect((await folder.run()).outcomes).toMatchObject([{ status: "draft" }]);
  await folder.change(draft, "recognised: undecided\n", "recognised: checked\n");
  expect((await folder.run()).outcomes).toMatchObject([{ status: "new", letter }]);
  expect(await folder.read(letter)).toContain("Plans are now written on time");
}, 180_000);

it("a letter whose words were recognised keeps them when it is read again", async () => {
  await folder.seed("scan.pdf", await scan());
  await folder.run({ recognise: true });
  await folder.change(draft, "recognised: undecided\n", "recognised: checked\n");
  await folder.run();
  const published = await folder.read(letter);
  const evidence = letter.replace(/md$/, "evidence.yaml");
  await folder.write(evidence, (await folder.read(evidence)).replace(/^reader: \d+$/m, "reader: 0"));
  expect((await folder.run()).outcomes).toMatchObject([{ letter, status: "unchanged" }]);
  expect(await folder.read(letter)).toBe(published);
}, 180_000);
