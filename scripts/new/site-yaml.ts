/**
 * The `site.yaml` of a new archive.
 *
 * `scripts/new/` holds what makes an archive of one’s own; it may import `scripts/letter/` and `scripts/content/`.
 */
import { dump } from "js-yaml";
import { readSettings } from "../content/settings.ts";

/** What the editor says of a new archive, as typed. */
export type Answers = {
  name: string;
  address: string;
  publisher: string;
  /** The identifier of a licence that is known here, the name of another one, or “none”. */
  licence: string;
  /** An e-mail address or the address of a page. */
  contact: string;
};

type KnownLicence = { rights?: string; name: string; address: string };

/** Licences by their identifiers in the SPDX list: https://spdx.org/licenses/ */
const knownLicences: Readonly<Record<string, KnownLicence>> = {
  "OGL-UK-3.0": {
    rights: "Crown copyright",
    name: "Open Government Licence v3.0",
    address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  "CC-BY-4.0": {
    name: "Creative Commons Attribution 4.0 licence",
    address: "https://creativecommons.org/licenses/by/4.0/",
  },
};

/** For the help and for questions. */
export const licenceNames: readonly string[] = [...Object.keys(knownLicences), "none"];

/** The settings file of an archive, with comments on what each setting is. */
export function siteYaml({ name, address, publisher, licence, contact }: Answers): string {
  const about = `This archive has the full text of letters from ${publisher}, with a permanent link to every paragraph.`;
  return `# The archive’s name, on every page
name: ${scalar(name)}
# One line that says what the archive is
tagline: ${scalar(`Letters from ${publisher}`)}
# A short paragraph on the home page
about: ${scalar(about)}
# Where the archive will be published. The address may have a path, as in https://someone.github.io/letters/
address: ${scalar(address)}
language: en-GB
# Where readers report a mistake: an address that begins with mailto: or https://
report: ${scalar(contactAddress(contact))}
# A notice at the top of every page; without the # it is shown
# notice: This archive is being tested.
# The colour of links and buttons; the icon and the picture for sharing follow it
# colours:
#   accent: "#0a4753"
# A picture beside the name: its path below content/static/
# logo: images/logo.svg
# Who wrote the letters. Pages, feeds, citations and data say this of them, and nothing else.
publisher:
  name: ${scalar(publisher)}
  # Its website
  # address: https://…
${licenceYaml(licence)}  # A sentence at the foot of every page
  disclaimer: ${scalar(`This archive is not run by ${publisher}.`)}
`;
}

function licenceYaml(typed: string): string {
  const id = Object.keys(knownLicences).find((known) => known.toLowerCase() === typed.toLowerCase());
  const known = id === undefined ? null : (knownLicences[id] ?? null);
  const rights = known?.rights
    ? `  rights: ${scalar(known.rights)}\n`
    : "  # rights: © the name of the owner\n";
  const head = `  # Whose the letters are, as it reads after “Letters are”\n${rights}  # The licence of the letters: its name as it reads after “under the”\n`;
  if (typed.toLowerCase() === "none") return `${head}  # licence:\n  #   name: …\n  #   address: https://…\n`;
  if (known === null || id === undefined) {
    return `${head}  licence:\n    name: ${scalar(typed)}\n    # address: https://…\n`;
  }
  return `${head}  licence:\n    name: ${scalar(known.name)}\n    address: ${known.address}\n    id: ${id}\n`;
}

/** An e-mail address as a link; other addresses as they are. */
function contactAddress(typed: string): string {
  return /^[^\s:/@]+@[^\s:/@]+$/.test(typed) ? `mailto:${typed}` : typed;
}

/** A text as YAML on one line, in quotation marks where it needs them. */
function scalar(text: string): string {
  return dump(text.replace(/\s+/g, " ").trim(), { lineWidth: -1 }).trimEnd();
}

/** The settings in which each answer ends up. */
const settingOf: Record<keyof Answers, string> = {
  name: "name",
  address: "address",
  publisher: "publisher.name",
  licence: "publisher.licence",
  contact: "report",
};

/** Answers that no check refuses, for those that are not given yet. */
const accepted: Answers = {
  name: "Archive",
  address: "https://example.org",
  publisher: "Publisher",
  licence: "none",
  contact: "https://example.org",
};

/** What is wrong with an answer, by the rules of `site.yaml`; null if nothing. */
export function answerProblem(asked: keyof Answers, typed: string): string | null {
  if (typed.trim() === "") return "is needed";
  const read = readSettings(siteYaml({ ...accepted, [asked]: typed }), "site.yaml");
  if (!("problems" in read)) return null;
  const [first] = read.problems.filter(({ field }) => field?.startsWith(settingOf[asked]));
  if (!first) return null;
  return asked === "contact"
    ? "must be an e-mail address, or an address that begins with https://"
    : first.message;
}
