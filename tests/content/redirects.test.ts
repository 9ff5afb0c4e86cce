import { describe, expect, it } from "vitest";
import { readRedirects, redirectsFromPages } from "../../scripts/content/redirects.ts";
import { redirectViews } from "../../scripts/site/views/redirect-view.ts";
import { letterOf, recordWith } from "../support/archives.ts";

describe("redirects", () => {
  it("are read from lines of old and new address", () => {
    expect(readRedirects("# comment\n/a/: /b/\n")).toEqual({ redirects: [{ from: "/a/", to: "/b/" }] });
    expect(readRedirects("# nothing yet\n")).toEqual({ redirects: [] });
  });

  it.each([
    ["/a/: https://elsewhere.example/", "must begin with /"],
    ["/a/: /b/#p1", "must begin with / and have no white space, #, ?, * or :"],
    ["/a/*: /b/", "must begin with / and have no white space, #, ?, * or :"],
    ["/a/: /b/\n/b/: /c/", "leads to /b/, which has moved too"],
    ["/a/: [", "put it in quotation marks"],
  ])("are refused where they cannot work: %s", (yaml, message) => {
    const result = readRedirects(yaml);
    expect("problems" in result && result.problems[0]).toMatchObject({ file: "redirects.yaml" });
    expect("problems" in result && result.problems[0]?.message).toContain(message);
  });

  it("are refused from an address that has a page", () => {
    const redirects = [
      { from: "/letters/york/x/", to: "/letters/" },
      { from: "/old/", to: "/letters/" },
    ];
    expect(redirectsFromPages(redirects, ["/letters/", "/letters/york/x/"])).toMatchObject([
      { file: "redirects.yaml", field: "/letters/york/x/", message: expect.stringContaining("has a page") },
    ]);
  });

  it("take the files beside a letter’s page along", () => {
    const letter = letterOf(recordWith({}));
    const originals = new Map([[letter.id, "/letters/leeds/2019-01-29-focused-visit-original.pdf"]]);
    const { pages, netlify } = redirectViews(
      [{ from: "/letters/york/x/", to: letter.url }],
      { letters: [letter], withdrawn: [] },
      originals,
      "",
    );
    expect(pages).toEqual([{ url: "/letters/york/x/", to: letter.url }]);
    expect(netlify.split("\n")).toEqual([
      "/letters/york/x/ /letters/leeds/2019-01-29-focused-visit/ 301",
      ...[".md", ".txt", ".json", ".bib", ".ris", ".csl.json", "-original.pdf"].map(
        (ending) => `/letters/york/x${ending} /letters/leeds/2019-01-29-focused-visit${ending} 301`,
      ),
      "",
    ]);
  });
});
