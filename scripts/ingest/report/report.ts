/**
 * What a run of ingest did with each source.
 *
 * `scripts/ingest/report/` holds what a run tells the editor; it may import no other folder of ingest.
 */

/** The outcome for one source. */
export type Outcome = {
  /** Path below the seeds folder, with forward slashes. */
  file: string;
  status: "new" | "changed" | "unchanged" | "draft" | "refused";
  /** Path of the letter or draft below the content folder; null where there is none. */
  letter: string | null;
  /** What the editor should check, or why the source was refused; one line each. */
  notes: string[];
};

/** The outcome of a refused source, with the reasons. */
export function refusal(file: string, ...notes: string[]): Outcome {
  return { file, status: "refused", letter: null, notes };
}

/** A change to a file that was, or would be, written. */
export type FileChange = { path: string; before: string | null; after: string | null };

export type IngestReport = {
  outcomes: Outcome[];
  /** Letters whose source is no longer in the seeds folder, each with that source. */
  withoutSource: { letter: string; file: string }[];
  /** What files that were read say of the people and computers that made them. */
  personal: { file: string; found: string[] }[];
  /** Files of the seeds folder that are not PDF, Word or text files and were skipped. */
  skipped: string[];
  /** The files that were written, or would be written in a dry run; paths below the content folder. */
  changes: FileChange[];
};

export type ReportCounts = {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  drafts: number;
  needsReview: number;
  refused: number;
  withoutSource: number;
  skipped: number;
};

/** How many sources had each outcome. */
export function countOutcomes({ outcomes, withoutSource, skipped }: IngestReport): ReportCounts {
  const count = (status: Outcome["status"]): number => outcomes.filter((one) => one.status === status).length;
  return {
    read: outcomes.length - count("unchanged") - count("refused"),
    new: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    drafts: count("draft"),
    needsReview: outcomes.filter(({ status, notes }) => status !== "refused" && notes.length > 0).length,
    refused: count("refused"),
    withoutSource: withoutSource.length,
    skipped: skipped.length,
  };
}
