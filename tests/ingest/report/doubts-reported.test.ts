/** Doubts are reported in every run until the editor has dealt with them. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../scripts/ingest/report/report.ts";
import { useIngestFolder } from "../../support/ingest-folder.ts";
import { letterText } from "../../support/monitoring-letter.ts";

const folder = useIngestFolder();
const leeds = "letters/leeds/2019-01-29-monitoring-visit.md";
const leedsEvidence = leeds.replace(".md", ".evidence.yaml");
const outcomes = async (): Promise<Outcome[]> => (await folder.run()).outcomes;

describe("what the editor should look at", () => {
  const doubtful = (): string =>
    letterText().replace("29 and 30 January 2019", "29 January to 30 March 2019");

  it("is reported in every run until it is settled", async () => {
    await folder.seed("a.txt", doubtful());
    const [first] = await outcomes();
    expect(first?.notes.length).toBeGreaterThan(0);
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: first?.notes }]);
    const evidence = await folder.read(leedsEvidence);
    await folder.write(leedsEvidence, evidence.replaceAll("settled: false", "settled: true"));
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
  });

  it("is no longer reported for a field that was corrected", async () => {
    await folder.seed("a.txt", doubtful());
    await folder.run();
    await folder.change(leeds, "end: '2019-03-30'", "end: '2019-01-30'");
    await folder.run();
    expect(await outcomes()).toMatchObject([{ status: "unchanged", notes: [] }]);
  });
});
