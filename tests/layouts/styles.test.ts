import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type CssNode, parse, walk } from "css-tree";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { projectFolder } from "../support/folders.ts";

/** Bytes, compressed, that the styles of the whole site may have. */
const styleBudget = 12_000;
/** Bytes, compressed, that a letter’s page may send without its fonts. */
const letterBudget = 40_000;

const site = inject("site");
let css: string;
let pages: string[];
let scripts: string;

const filesBelow = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

const contents = (files: string[]): Promise<string[]> =>
  Promise.all(files.map((file) => readFile(file, "utf8")));

beforeAll(async () => {
  css = (await contents(await filesBelow(join(site, "assets"), ".css"))).join("\n");
  pages = await contents(await filesBelow(site, ".html"));
  scripts = (await contents(await filesBelow(join(projectFolder, "layouts"), ".ts"))).join("\n");
});

/** All selectors’ classes in the site’s styles. */
function classesOf(styles: string): Set<string> {
  const classes = new Set<string>();
  walk(parse(styles), (node: CssNode) => {
    if (node.type === "ClassSelector") classes.add(node.name);
  });
  return classes;
}

describe("the styles", () => {
  it("stay within 12 kB compressed for the whole site", () => {
    expect(gzipSync(css).length).toBeLessThanOrEqual(styleBudget);
  });

  it("have no rule for a class that no page or script has", () => {
    const words = new Set(`${pages.join("\n")}\n${scripts}`.match(/[A-Za-z][\w-]*/g));
    // A template may put a class together: depth-${depth}, grade-${shape}.
    const isComposed = (name: string): boolean => scripts.includes(`${name.replace(/-.*/, "-")}\${`);
    const unused = [...classesOf(css)].filter((name) => !words.has(name));
    expect(unused.filter((name) => !isComposed(name))).toEqual([]);
  });

  it("have no rule for an element that no page has", () => {
    const elements = new Set<string>();
    walk(parse(css), (node: CssNode) => {
      if (node.type === "TypeSelector" && node.name !== "*") elements.add(node.name);
    });
    const present = pages.join("\n") + scripts;
    expect([...elements].filter((name) => !new RegExp(`<${name}[\\s>]|"${name}"`).test(present))).toEqual([]);
  });

  it("define no token that nothing uses, and use none that is not defined", () => {
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect(defined.symmetricDifference(used)).toEqual(new Set());
  });
});

describe("a letter’s page", () => {
  it("sends at most 40 kB compressed, its fonts aside", async () => {
    const folder = join(site, "letters/birmingham/2017-12-12-monitoring-visit");
    const html = await readFile(join(folder, "index.html"), "utf8");
    const linked = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
      ([, url = ""]) => url,
    );
    expect(linked.length).toBeGreaterThanOrEqual(2);
    const sent = [html, ...(await contents(linked.map((url) => join(site, url))))];
    const bytes = sent.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThanOrEqual(letterBudget);
  });
});

/** WCAG 2’s contrast of two colours given as `#rrggbb`. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours", async () => {
  const tokens = await readFile(join(projectFolder, "layouts/styles/tokens.css"), "utf8");
  const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");
  const palette = (text: string): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
    );

  describe.each([
    ["light", palette(light)],
    ["dark", palette(dark)],
  ])("in %s", (_, colours) => {
    it.each([
      ...["ink", "muted", "accent", "visited"].flatMap((text) =>
        ["paper", "raised", "target"].map((ground): [string, string] => [text, ground]),
      ),
      ["ink", "shade-1"],
      ["ink", "shade-2"],
      ["paper", "shade-3"],
      ["paper", "shade-4"],
    ])("have %s on %s with a contrast of 7 or more", (text, ground) => {
      expect(contrast(colours[text] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(7);
    });

    it("have text on marked words with a contrast of 4.5 or more", () => {
      expect(contrast(colours["ink"] ?? "", colours["mark"] ?? "")).toBeGreaterThanOrEqual(4.5);
    });
  });
});
