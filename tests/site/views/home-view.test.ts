import { expect, it } from "vitest";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { homeView } from "../../../scripts/site/views/home-view.ts";
import { fictionalArchive } from "../../support/demo-site.ts";

const viewOf = (count: number) => {
  const archive = fictionalArchive(count);
  return homeView(archive, indexArchive(archive));
};

it("has each letter of an archive with few in short, newest first", () => {
  const { few, latest } = viewOf(4);
  expect(few.map(({ letter }) => letter.url)).toEqual(latest.map(({ url }) => url));
  expect(few).toHaveLength(4);
  for (const { authority } of few) expect(authority).not.toBe("");
});

it("has none of them in an archive with five or none", () => {
  expect(viewOf(5).few).toEqual([]);
  expect(viewOf(0).few).toEqual([]);
});
