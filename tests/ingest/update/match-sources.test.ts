import { describe, expect, it } from "vitest";
import type { KnownLetter } from "../../../scripts/ingest/store/known-letters.ts";
import {
  type HashedSource,
  type MatchedSources,
  matchSources,
} from "../../../scripts/ingest/update/match-sources.ts";

const stat = { bytes: 1, modified: 1 };
const source = (file: string, sha256: string): HashedSource => ({
  file,
  sha256,
  path: file,
  ending: ".txt",
  ...stat,
});
const letter = (
  name: string,
  file: string,
  sha256: string,
  more: Partial<KnownLetter> = {},
): KnownLetter => ({
  path: `letters/${name}.md`,
  file,
  sha256,
  reader: 1,
  register: "r",
  earlier: [],
  written: "w",
  held: false,
  recognised: false,
  remarks: [],
  seen: { markdown: stat, evidence: stat },
  ...more,
});
const draft = (name: string, file: string, sha256: string, more: Partial<KnownLetter> = {}): KnownLetter =>
  letter(name, file, sha256, { path: `drafts/${name}.md`, ...more });

/** What was found, a line for each source and letter. */
function lines({ toRead, toReview, unchanged, superseded, twins, withoutSource }: MatchedSources): string[] {
  return [
    ...toRead.map(({ source, letter }) => `read ${source.file} for ${letter?.path ?? "a new letter"}`),
    ...toReview.map(({ path }) => `look at ${path}`),
    ...unchanged.map(({ source, letter }) => `leave ${source.file} of ${letter.path}`),
    ...superseded.map(({ source, letter }) => `${source.file} is an earlier ${letter.path}`),
    ...twins.map(({ source, twin }) => `${source.file} is ${twin}`),
    ...withoutSource.map(({ path }) => `${path} has no source`),
  ];
}

describe("a source and its letter", () => {
  const cases: [string, HashedSource[], KnownLetter[], string[]][] = [
    ["a new source is read", [source("a", "1")], [], ["read a for a new letter"]],
    [
      "one that is as it was is left",
      [source("a", "1")],
      [letter("l", "a", "1")],
      ["leave a of letters/l.md"],
    ],
    [
      "a letter that may have been edited is looked at",
      [source("a", "1")],
      [letter("l", "a", "1", { seen: null })],
      ["look at letters/l.md"],
    ],
    [
      "one that an older reader read is read again",
      [source("a", "1")],
      [letter("l", "a", "1", { reader: 0 })],
      ["read a for letters/l.md"],
    ],
    ["a draft is looked at each time", [source("a", "1")], [draft("d", "a", "1")], ["look at drafts/d.md"]],
    [
      "a draft is read again with another register, a letter is not",
      [source("a", "1"), source("b", "2")],
      [draft("d", "a", "1", { register: "q" }), letter("l", "b", "2", { register: "q" })],
      ["read a for drafts/d.md", "leave b of letters/l.md"],
    ],
    [
      "a new version is read for its letter",
      [source("a", "2")],
      [letter("l", "a", "1")],
      ["read a for letters/l.md"],
    ],
    [
      "a source of another name is its letter’s",
      [source("b", "1")],
      [letter("l", "a", "1")],
      ["read b for letters/l.md"],
    ],
    [
      "a copy beside it is a twin, whichever comes first",
      [source("a", "1"), source("b", "1")],
      [letter("l", "b", "1")],
      ["leave b of letters/l.md", "a is b"],
    ],
    [
      "an earlier version is known by its bytes, wherever it lies",
      [source("old/a", "1"), source("b", "2")],
      [letter("l", "b", "2", { earlier: ["1"] })],
      ["leave b of letters/l.md", "old/a is an earlier letters/l.md"],
    ],
    [
      "a name that another letter has taken is not the first one’s new version",
      [source("a", "2"), source("b", "1")],
      [letter("l", "a", "1")],
      ["read a for a new letter", "read b for letters/l.md"],
    ],
    [
      "two names that were exchanged are told by the bytes",
      [source("a", "2"), source("b", "1")],
      [letter("l", "a", "1"), letter("m", "b", "2")],
      ["read a for letters/m.md", "read b for letters/l.md"],
    ],
    [
      "a letter whose source is gone is reported",
      [],
      [letter("l", "a", "1")],
      ["letters/l.md has no source"],
    ],
    [
      "an edited one whose source is gone is looked at all the same",
      [],
      [letter("l", "a", "1", { seen: null })],
      ["look at letters/l.md", "letters/l.md has no source"],
    ],
    [
      "one that cannot be opened is still its letter’s",
      [source("a", "")],
      [letter("l", "a", "1")],
      ["read a for letters/l.md"],
    ],
    [
      "two that cannot be opened are not twins",
      [source("a", ""), source("b", "")],
      [],
      ["read a for a new letter", "read b for a new letter"],
    ],
  ];
  it.each(cases)("%s", (_, sources, letters, expected) => {
    expect(lines(matchSources(sources, letters, { reader: 1, register: "r" })).sort()).toEqual(
      expected.sort(),
    );
  });
});
