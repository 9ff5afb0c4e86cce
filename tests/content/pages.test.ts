import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { ownAddresses, readContentPage } from "../../scripts/content/pages.ts";
import { contentPageView } from "../../scripts/site/views/content-page-view.ts";
import { projectFolder } from "../support/folders.ts";

const settings = {
  name: "Letters of the county",
  tagline: "Letters",
  address: "https://letters.example.org",
  language: "en-GB",
  report: "mailto:editor@letters.example.org",
} as const;
const head = "---\ntitle: About\ndescription: What this is.\n---\n";
const lastRun = {
  date: "2026-03-04",
  archives: [{ name: "the archive", pages: 12 }],
  links: 345,
  targets: { count: 1200, large: 800 },
  tools: [
    { name: "axe-core", version: "4.0.0", rules: 90 },
    { name: "Chromium", version: "150", rules: null },
  ],
};
const view = (markdown: string, slug = "about", tests: typeof lastRun | null = lastRun) =>
  contentPageView(
    { slug, title: "About", description: "What this is.", markdown },
    settings,
    "Not run by the council.",
    tests,
  );

describe("a page that the editor wrote", () => {
  test("has its address from its file and its title and description from its head", () => {
    expect(readContentPage(`${head}\nText\n`, "pages/about-us.md")).toEqual({
      page: { slug: "about-us", title: "About", description: "What this is.", markdown: "\nText\n" },
    });
  });

  const wrong: [fault: string, text: string, file: string, problem: object][] = [
    [
      "no head",
      "# About",
      "pages/about.md",
      { line: 1, message: expect.stringContaining("has no front matter") },
    ],
    ["no title", "---\ndescription: A\n---\n", "pages/about.md", { field: "title" }],
    ["a field that does not exist", "---\ntitle: A\ndescription: B\nauthor: C\n---\n", "pages/about.md", {}],
    ["a head that is no YAML", "---\ntitle: A\n\tdescription: B\n---\n", "pages/about.md", { line: 3 }],
    ["a name that is not an address", head, "pages/About us.md", { message: expect.stringContaining("a–z") }],
  ];
  test.each(wrong)("with %s is reported", (_, text, file, problem) => {
    expect(readContentPage(text, file)).toEqual({
      problems: [expect.objectContaining({ file, ...problem })],
    });
  });

  test.each([...ownAddresses])("called %s is reported, as the archive has that address itself", (name) => {
    const file = `pages/${name}.md`;
    const message = `would have the address /${name}/, which one of the archive’s own pages has; give the file another name, such as about-${name}.md`;
    expect(readContentPage(`${head}\nText\n`, file)).toEqual({
      problems: [{ file, line: null, field: null, message }],
    });
    expect(readContentPage(`${head}\nText\n`, `pages/about-${name}.md`)).toHaveProperty("page");
  });

  test("can take the place of nothing that the archive has", async () => {
    const entries = await readdir(inject("site"), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const written = await readdir(join(projectFolder, "content/pages"));
    const pages = written.map((file) => file.replace(/\.md$/, ""));
    expect(folders.filter((name) => !pages.includes(name) && !ownAddresses.has(name))).toEqual([]);
  });

  test("has an id for each heading, and says name, address and contact of the archive", () => {
    const { body } = view("## How we work\n\n{name} is at {address}. [Write]({report})");
    expect(body).toBe(
      '<h2 id="how-we-work">How we work</h2>\n<p>Letters of the county is at https://letters.example.org. <a href="mailto:editor@letters.example.org">Write</a></p>\n',
    );
  });

  test("cannot bring in HTML", () => {
    expect(view("<script>alert(1)</script>").body).not.toContain("<script");
  });

  test("tells of the tests only where it is the accessibility statement", () => {
    expect(view("Text").tested).toBeNull();
    expect(view("Text", "accessibility", null).tested).toBe("never");
    expect(view("Text", "accessibility").tested).toEqual({
      date: "2026-03-04",
      when: "4 March 2026",
      archives: ["12 pages of the archive"],
      links: "345 links and anchors",
      targets: "800 of 1,200 links, buttons and fields outside running text",
      tools: ["axe-core 4.0.0 (90 rules)", "Chromium 150"],
    });
  });
});
