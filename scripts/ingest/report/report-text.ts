/** The report of a run in words: its table, and what a dry run would change. */
import { createTwoFilesPatch } from "diff";
import { countOutcomes, type IngestReport, type Outcome } from "./report.ts";

/** How many files are listed of those that say who made them: nearly all files of some offices do. */
const maximumListed = 10;

/** The report of a run: first each file that the editor should know about, then the counts. */
export function reportText(report: IngestReport): string {
  const counts = countOutcomes(report);
  const groups: [string, Outcome[]][] = [
    ["Refused", report.outcomes.filter(({ status }) => status === "refused")],
    ["Drafts to complete", report.outcomes.filter(({ status }) => status === "draft")],
    [
      "Needs review",
      report.outcomes.filter(
        ({ status, notes }) => !["refused", "draft"].includes(status) && notes.length > 0,
      ),
    ],
  ];
  const listed = groups
    .filter(([, outcomes]) => outcomes.length > 0)
    .map(([title, outcomes]) => [`${title}:`, ...outcomes.flatMap(outcomeLines)].join("\n"));
  const { withoutSource, skipped, personal } = report;
  if (withoutSource.length > 0) {
    const lines = withoutSource.map(({ file, letter }) => `  ${file} → ${letter}`);
    listed.push(
      ["No longer in the folder; put them back, so that the archive can offer the originals:", ...lines].join(
        "\n",
      ),
    );
  }
  if (personal.length > 0) {
    const lines = personal.map(({ file, found }) => `  ${file}: ${found.join("; ")}`);
    const more = lines.length - maximumListed;
    listed.push(
      [
        "Say who or what made them, and so will their originals; originals: none in site.yaml publishes none:",
        ...lines.slice(0, maximumListed),
        ...(more > 0 ? [`  and ${more} more (--json lists all)`] : []),
      ].join("\n"),
    );
  }
  if (skipped.length > 0) {
    const lines = skipped.map((file) => `  ${file}`);
    listed.push(["Skipped: not a PDF, Word (.docx) or text (.txt) file:", ...lines].join("\n"));
  }
  const rows: [string, number][] = [
    ["letters read", counts.read],
    ["new", counts.new],
    ["changed", counts.changed],
    ["unchanged", counts.unchanged],
    ["drafts", counts.drafts],
    ["needs review", counts.needsReview],
    ["refused", counts.refused],
    ...(counts.withoutSource > 0 ? [["without source", counts.withoutSource] as [string, number]] : []),
    ...(counts.skipped > 0 ? [["skipped", counts.skipped] as [string, number]] : []),
  ];
  const table = rows.map(([name, count]) => `${name.padEnd(18)}${String(count).padStart(7)}`).join("\n");
  return [...listed, table].join("\n\n");
}

function outcomeLines({ file, letter, notes }: Outcome): string[] {
  return [`  ${file}${letter === null ? "" : ` → ${letter}`}`, ...notes.map((note) => `    ${note}`)];
}

/** What a dry run would change, as a unified diff. */
export function diffText({ changes }: Pick<IngestReport, "changes">): string {
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(
        before === null ? "/dev/null" : path,
        after === null ? "/dev/null" : path,
        before ?? "",
        after ?? "",
      ),
    )
    .join("");
}

/** The report for scripts: one JSON object with the counts and the outcome for each file. */
export function reportJson(report: IngestReport): string {
  const { outcomes, withoutSource, skipped, personal } = report;
  return JSON.stringify({
    counts: countOutcomes(report),
    outcomes,
    withoutSource,
    personal,
    skipped,
    written: report.changes.map(({ path }) => path),
  });
}
