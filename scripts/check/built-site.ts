/** A built site as the gates see it, and what a gate is. */
import type { Problem } from "../letter/problems.ts";
import type { ExaminedPage } from "./examine-page.ts";

export type BuiltSite = {
  /** Absolute path of the folder. */
  folder: string;
  /** Address at which the site says it is published, without a slash at the end; null where it does not say. */
  address: string | null;
  /** Paths of all its files below the folder, with forward slashes. */
  files: ReadonlySet<string>;
  pages: readonly ExaminedPage[];
};

/** What a gate has looked at, in words such as “612 titles”, and everything that is wrong. */
export type Outcome = { checked: string; problems: Problem[] };

/** A check of a whole built site. A gate throws only where the site cannot be read at all. */
export type Gate = (site: BuiltSite) => Outcome | Promise<Outcome>;
