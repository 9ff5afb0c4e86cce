import { expect, it } from "vitest";
import { makeArchive } from "../../scripts/archive/archive.ts";
import { letterFile } from "../../scripts/letter/ids.ts";
import { archiveOf, recordWith } from "../support/archives.ts";

it("two spellings that the editor has merged are one person, and letters keep the printed name", () => {
  const people = [
    ["2019-01-29", "Jane Example"],
    ["2020-02-04", "Jane B Example"],
  ] as const;
  const records = people.map(([start, name]) =>
    recordWith({ visit: { start, end: start, ordinal: null }, inspectors: [{ name, role: null }] }),
  );
  const own = archiveOf(...records);
  expect(own.inspectors).toHaveLength(2);
  const files = records.map((record) => {
    const { authority, visit, type } = record.frontMatter;
    return { record, file: letterFile({ authority, start: visit.start, type }) };
  });
  const spellings = [{ name: "Jane Example", spellings: ["Jane B Example"] }];
  const { archive } = makeArchive(files, { ...own, spellings });
  expect(archive.inspectors).toMatchObject([{ slug: "jane-example", name: "Jane Example" }]);
  expect(archive.inspectors[0]?.letters).toHaveLength(2);
  expect(archive.letters.map(({ inspectors }) => inspectors[0]?.name)).toEqual([
    "Jane B Example",
    "Jane Example",
  ]);
});
