import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  countUnrecorded,
  loadPermalinks,
  lostAddresses,
  type Permalinks,
  type Published,
  permalinksJson,
  savePermalinks,
  withPublished,
} from "../../scripts/content/permalinks.ts";
import type { Redirect } from "../../scripts/content/redirects.ts";
import { readLetter, writeLetter } from "../../scripts/letter/markdown.ts";
import type { LetterRecord } from "../../scripts/letter/schema.ts";
import { publishSite } from "../../scripts/site/write/publish.ts";
import { archiveOf, bodyOf, recordWith } from "../support/archives.ts";
import { publishedIn } from "../support/published.ts";

const address = "/letters/leeds/2019-01-29-focused-visit/";
const file = "letters/leeds/2019-01-29-focused-visit.md";
const before = recordWith(
  {},
  bodyOf("First finding.", "Second finding. With a second sentence.", "Third finding."),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "permalinks-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a build of these letters publishes. */
async function build(
  records: LetterRecord[],
  redirects: Redirect[] = [],
  recorded: Permalinks = {},
): Promise<Published> {
  const output = join(folder, `site-${Math.random()}`);
  const publication = { archive: archiveOf(...records), redirects, originals: [] };
  await publishSite({ ...publication, recorded: Object.keys(recorded) }, output);
  return publishedIn(output);
}

/** The letter with its Markdown changed as an editor changes it. */
function edited(...changes: [from: string, to: string][]): LetterRecord {
  let markdown = writeLetter(before);
  for (const [from, to] of changes) {
    if (!markdown.includes(from)) throw new Error(`the letter has no ${from}`);
    markdown = markdown.replace(from, to);
  }
  const result = readLetter(markdown, file);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.letter;
}

/** A letter whose paragraphs are as long as those of real ones. */
const long = recordWith(
  {},
  bodyOf(
    "Social workers know the children well and visit them often. Plans are clear, but reviews come too late.",
    "Senior leaders have a sound grasp of what must change, and they have found the money for 15 more posts.",
    "Supervision is regular. Its records rarely say why a decision was taken, so that drift goes unseen.",
  ),
);
const deleted =
  "Supervision is regular. Its records rarely say why a decision was taken, so that drift goes unseen.";
const other = "Care leavers praise their personal advisers, and most live in homes that suit them.";
/** The letter with one paragraph’s words changed, and perhaps a note of it. */
const reworded = (from: string, to: string, note?: string): LetterRecord => ({
  frontMatter: {
    ...long.frontMatter,
    corrections: note === undefined ? [] : [{ date: "2024-05-03", note }],
  },
  body: JSON.parse(JSON.stringify(long.body).replace(from, to)),
});

/** Changes to the words of a number, and what the check reports for that number. */
const changesOfWords: [change: string, after: LetterRecord, gone: [address: string, remedy: string][]][] = [
  ["a word corrected", reworded("15 more posts", "25 more posts"), []],
  ["a sentence added", reworded("too late.", "too late. This has been so since the last inspection."), []],
  ["a sentence taken out", reworded("Supervision is regular. ", ""), []],
  [
    "the last paragraph deleted and its number given to other words",
    reworded(deleted, other),
    [
      [
        `${address}#p3`,
        `it has different words now; give them a number of their own in ${file}, as {#p12a}, and write was="p3"`,
      ],
    ],
  ],
  [
    "a middle paragraph deleted and its number given to other words",
    reworded("Senior leaders have a sound grasp of what must change, and they have found the money", other),
    [[`${address}#p2`, "mention “paragraph 2”"]],
  ],
  [
    "other words under a number, and a correction that says so",
    reworded(deleted, other, "Paragraphs 1 and 3 were wrong."),
    [],
  ],
  [
    "other words under a number, and a correction of another paragraph",
    reworded(deleted, other, "Paragraph 30 was wrong."),
    [[`${address}#p3`, "it has different words now"]],
  ],
];

const moved = recordWith({ authority: "york" }, before.body);
const redated = recordWith({ visit: { start: "2019-01-28", end: "2019-01-30", ordinal: null } }, before.body);
const movedTo = "/letters/york/2019-01-29-focused-visit/";
const redatedTo = "/letters/leeds/2019-01-28-focused-visit/";
const authorityLeft = [
  { from: "/authorities/leeds/", to: "/authorities/york/" },
  { from: "/feeds/authorities/leeds.xml", to: "/feeds/authorities/york.xml" },
];

/** Edits of a published letter, and what the check says is gone: the address and words of the remedy. */
const edits: [
  edit: string,
  after: LetterRecord,
  redirects: Redirect[],
  gone: [address: string, remedy: string][],
][] = [
  ["nothing", before, [], []],
  [
    "a paragraph put in, with a number of its own",
    edited(["Third finding.", "New finding. {#p2a}\n\nThird finding."]),
    [],
    [],
  ],
  [
    "two paragraphs merged, the later number dropped",
    edited(["{#p1}\n\nSecond", "Second"], ["sentence. {#p2}", "sentence. {#p1}"]),
    [],
    [[`${address}#p2`, `write was="p2" after the id of the paragraph that now has its words`]],
  ],
  [
    "two paragraphs merged, the later number kept as an alias",
    edited(["{#p1}\n\nSecond", "Second"], ["sentence. {#p2}", 'sentence. {#p1 was="p2"}']),
    [],
    [],
  ],
  [
    "a paragraph split in two",
    edited(["finding. With", "finding. {#p2}\n\nWith"], ["sentence. {#p2}", "sentence. {#p2a}"]),
    [],
    [],
  ],
  [
    "a paragraph deleted",
    edited(["Third finding. {#p3}\n", ""]),
    [],
    [[`${address}#p3`, `as {#p12 was="p3"}, in ${file}`]],
  ],
  [
    "all paragraphs after a new one renumbered",
    edited(["Third finding. {#p3}", "New finding. {#p3}\n\nThird finding. {#p4}"], ["{#p1}", "{#p5}"]),
    [],
    [
      [`${address}#p1`, 'write was="p1"'],
      [`${address}#p3`, `its words are now at #p4; give them {#p3} again in ${file}`],
    ],
  ],
  [
    "a heading reworded together with its id",
    edited(["## Findings {#findings}", "## What we found {#what-we-found}"]),
    [],
    [[`${address}#findings`, `write was="findings" after the id of the heading`]],
  ],
  ["the words of a paragraph corrected", edited(["Second finding.", "The second finding."]), [], []],
  [
    "two paragraphs in another order, each with its own number",
    edited(
      ["First finding. {#p1}", "X"],
      ["Third finding. {#p3}", "First finding. {#p1}"],
      ["X", "Third finding. {#p3}"],
    ),
    [],
    [],
  ],
  ["a heading reworded, its id kept", edited(["## Findings {#", "## What we found {#"]), [], []],
  [
    "the letter moved to another authority",
    moved,
    [],
    [
      ["/authorities/leeds/", "/authorities/leeds/: /its/new/address/"],
      [address, `with a line in redirects.yaml: ${address}: ${movedTo}`],
      ["/feeds/authorities/leeds.xml", "/feeds/authorities/leeds.xml: /its/new/address/"],
    ],
  ],
  ["the letter moved, with its redirect", moved, [{ from: address, to: movedTo }, ...authorityLeft], []],
  [
    "the day of the visit corrected",
    redated,
    [],
    [[address, `with a line in redirects.yaml: ${address}: ${redatedTo}`]],
  ],
  ["the day of the visit corrected, with its redirect", redated, [{ from: address, to: redatedTo }], []],
  [
    "a redirect to nowhere",
    redated,
    [{ from: address, to: "/letters/leeds/1999-01-01-focused-visit/" }],
    [[address, "redirects.yaml leads it to /letters/leeds/1999-01-01-focused-visit/, which does not exist"]],
  ],
  [
    "the letter moved and a paragraph lost on the way",
    recordWith({ visit: redated.frontMatter.visit }, bodyOf("First finding.", "Second finding.")),
    [{ from: address, to: redatedTo }],
    [[`${address}#p3`, `which has no #p3; write was="p3"`]],
  ],
];

describe("the check of permalinks", () => {
  it.each(edits)("after %s", async (_, after, redirects, gone) => {
    const recorded = withPublished({}, await build([before]));
    const lost = lostAddresses(recorded, await build([after], redirects));
    expect(lost.map((entry) => entry.address)).toEqual(gone.map(([where]) => where));
    for (const [index, [, remedy]] of gone.entries()) expect(lost[index]?.remedy).toContain(remedy);
  });

  it.each(changesOfWords)("after %s", async (_, after, gone) => {
    const recorded = withPublished({}, await build([long]));
    const published = await build([after]);
    const lost = lostAddresses(recorded, published);
    expect(lost.map((entry) => entry.address)).toEqual(gone.map(([where]) => where));
    for (const [index, [, remedy]] of gone.entries()) expect(lost[index]?.remedy).toContain(remedy);
    const kept = withPublished(recorded, published);
    expect(countUnrecorded(kept, published)).toBe(0);
    expect(lostAddresses(kept, published)).toEqual([]);
  });

  it("suggests the list of all themes for the page of a theme without letters", async () => {
    const published = await build([before]);
    const recorded = { ...withPublished({}, published), "/themes/gone/": [], "/feeds/themes/gone.xml": [] };
    const remedies = lostAddresses(recorded, published).map(({ remedy }) =>
      remedy.replace(/^.*redirects.yaml: /, ""),
    );
    expect(remedies.sort()).toEqual([
      "/feeds/themes/gone.xml: /feeds/letters.xml",
      "/themes/gone/: /themes/",
    ]);
  });

  it("counts corrected words as something to be recorded", async () => {
    const recorded = withPublished({}, await build([long]));
    const published = await build([reworded("Supervision is regular. Its", "The")]);
    expect(countUnrecorded(recorded, published)).toBe(1);
  });

  it("knows the anchors of a letter’s own text and the files beside its page", async () => {
    const { addresses } = await build([recordWith({})]);
    expect(addresses[address]).toEqual(
      expect.arrayContaining([
        "#opening",
        expect.stringMatching(/^#p1 [\w-]{8}$/),
        "#what-needs-to-improve",
        "#areas-for-improvement",
        "#p9",
        expect.stringMatching(/^#p2a [\w-]{8}$/),
        "#fn1",
      ]),
    );
    expect(addresses[address]?.filter((ending) => !ending.startsWith("#"))).toEqual([
      ".bib",
      ".csl.json",
      ".json",
      ".md",
      ".ris",
      ".txt",
    ]);
    expect(addresses[address]?.filter((ending) => /about-|from|main/.test(ending))).toEqual([]);
  });
});

describe("the record of permalinks", () => {
  const published: Published = {
    addresses: { "/": [], "/letters/a/b/": ["#p1", "#p3", ".md"] },
    redirects: {},
    corrected: {},
    withdrawn: [],
  };

  it("only ever grows", () => {
    const recorded: Permalinks = { "/old/": ["#p1"], "/letters/a/b/": ["#p1", "#p2"] };
    expect(countUnrecorded(recorded, published)).toBe(3);
    const all = withPublished(recorded, published);
    expect(all).toEqual({ "/": [], "/old/": ["#p1"], "/letters/a/b/": ["#p1", "#p2", "#p3", ".md"] });
    expect(countUnrecorded(all, published)).toBe(0);
  });

  it("is the same when it is read again, one line for a page", async () => {
    expect(await loadPermalinks(folder)).toEqual({});
    await savePermalinks(folder, published.addresses);
    expect(await loadPermalinks(folder)).toEqual(published.addresses);
    expect(permalinksJson(published.addresses)).toBe(
      '{\n"/": [],\n"/letters/a/b/": ["#p1","#p3",".md"]\n}\n',
    );
    expect(permalinksJson({})).toBe("{}\n");
  });
});

describe("a new paragraph without a number", () => {
  it("is given a free one between its neighbours, and an alias is not free", () => {
    const markdown = writeLetter(before).replace(
      "sentence. {#p2}",
      'sentence. {#p2 was="p2a"}\n\nA new finding.',
    );
    const result = readLetter(markdown, file);
    expect("problems" in result && result.problems[0]?.message).toBe(
      "this paragraph has no id; write {#p2b} at its end",
    );
  });
});

it("the comparison of two letters keeps its page when a letter on a visit between them arrives", async () => {
  const on = (start: string): LetterRecord =>
    recordWith({ visit: { start, end: start, ordinal: null } }, bodyOf(`Words on ${start}.`));
  const first = await build([on("2019-01-29"), on("2021-05-06")]);
  const recorded = withPublished({}, first);
  const compared = "/authorities/leeds/compare/2019-01-29-focused-visit/2021-05-06-focused-visit/";
  expect(Object.keys(recorded)).toContain(compared);
  const letters = [on("2019-01-29"), on("2020-03-04"), on("2021-05-06")];
  expect(lostAddresses(recorded, await build(letters)).map((lost) => lost.address)).toEqual([compared]);
  expect(lostAddresses(recorded, await build(letters, [], recorded))).toEqual([]);
});
