/** A built site as the checks see it, and the type of a check. */
import type { Problem } from "../letter/problems.ts";
import type { ExaminedPage } from "./examine-page.ts";

export type BuiltSite = {
  /** Absolute path of the folder. */
  folder: string;
  /** The address of the site that its home page gives, without a slash at the end; null where it gives none. */
  address: string | null;
  /** Paths of all its files below the folder, with forward slashes. */
  files: ReadonlySet<string>;
  pages: readonly ExaminedPage[];
  /** Addresses of letters that a build leaves out until a slip in their files is corrected. */
  leftOut: readonly string[];
};

/** What a check has examined, in words such as “612 titles”, and all problems. */
export type Outcome = { checked: string; problems: Problem[] };

/** A check of a whole built site. It throws only where the site cannot be read at all. */
export type SiteCheck = (site: BuiltSite) => Outcome | Promise<Outcome>;
