import { describe, expect, it } from "vitest";
import type { Publisher } from "../../../scripts/content/publishers/publisher-schema.ts";
import { publishersOfArchive } from "../../../scripts/content/publishers/publishers-of-archive.ts";
import { problemLine } from "../../../scripts/letter/problems.ts";
import { ofsted } from "../../support/vocabulary.ts";

const prisons: Publisher = { ...ofsted, id: "prison-watch", name: "Prison Watch" };

/** The publishers of an archive by id and name, or what is wrong. */
function publishersWith(...given: Parameters<typeof publishersOfArchive>): unknown {
  const read = publishersOfArchive(...given);
  return "problems" in read
    ? read.problems.map(problemLine)
    : read.publishers.map(({ id, name }) => (name === undefined ? id : `${id}: ${name}`));
}

describe("the publishers of an archive", () => {
  it("begin with the one that the settings name", () => {
    expect(publishersWith({ publisher: "prison-watch" }, [ofsted, prisons], true)).toEqual([
      "prison-watch: Prison Watch",
      "ofsted: Ofsted",
    ]);
  });

  it("are its only one where the settings name none, which has no name if it is not the archive’s own", () => {
    expect(publishersWith({}, [prisons], true)).toEqual(["prison-watch: Prison Watch"]);
    expect(publishersWith({}, [ofsted], false)).toEqual(["ofsted"]);
  });

  it("must be named where there are several, by the name of a file", () => {
    const choice = "write one of those in the folder publishers: ofsted, prison-watch";
    expect(publishersWith({}, [ofsted, prisons], true)).toEqual([
      `site.yaml: publisher: is missing; ${choice}`,
    ]);
    expect(publishersWith({ publisher: "nobody" }, [ofsted, prisons], true)).toEqual([
      `site.yaml: publisher: “nobody” has no file; ${choice}`,
    ]);
  });

  it("may be described in the settings, as in older archives, with the words of the file of that name or the first", () => {
    const read = publishersOfArchive({ publisher: { name: "A New Body" } }, [ofsted], false);
    expect(read).toMatchObject({
      publishers: [{ id: "a-new-body", name: "A New Body", kinds: ofsted.kinds }],
    });
    expect("publishers" in read && read.publishers[0]).not.toHaveProperty("rights");
    expect(publishersWith({ publisher: { name: "Prison Watch" } }, [ofsted, prisons], true)).toEqual([
      "prison-watch: Prison Watch",
      "ofsted: Ofsted",
    ]);
  });
});
