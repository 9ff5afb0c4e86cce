import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { besideLetter, feedUrl, letterForms, urls } from "../scripts/letter/urls.ts";
import { headersFor, readHeaderRules } from "../scripts/serve/header-rules.ts";
import { serveSite } from "../scripts/serve/serve-site.ts";

const text = await readFile(new URL("../netlify.toml", import.meta.url), "utf8");
const netlify = z
  .object({
    build: z.object({
      command: z.string(),
      publish: z.string(),
      environment: z.object({ NODE_VERSION: z.string() }),
    }),
    headers: z.array(z.object({ for: z.string(), values: z.record(z.string(), z.string()) })),
  })
  .parse(parse(text));
const project = z
  .object({
    engines: z.object({ node: z.string() }),
    dependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")));
const rules = readHeaderRules(text);

describe("the build", () => {
  test("runs scripts that package.json has, and publishes only what passes the check", () => {
    const named = [...netlify.build.command.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name);
    for (const name of named) expect(project.scripts).toHaveProperty(name!);
    expect(named).toEqual(["build", "check"]);
  });

  test("publishes the folder that is built by default", () => {
    expect(netlify.build.publish).toBe("_site");
  });

  test("runs on the one Node that the project names everywhere", () => {
    expect(netlify.build.environment.NODE_VERSION).toBe(project.engines.node);
    expect(project.dependencies["node"]).toBe(project.engines.node);
  });
});

describe("the headers", () => {
  test("let a page take nothing from elsewhere and run nothing inline", () => {
    const policy = headersFor("/letters/", rules)["Content-Security-Policy"]!;
    const directives = new Map(
      policy.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources] as const;
      }),
    );
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    for (const sources of directives.values()) {
      for (const source of sources)
        expect(["'none'", "'self'", "'script'", "'wasm-unsafe-eval'", "default"]).toContain(source);
    }
    expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(directives.get("trusted-types")).toEqual(["default"]);
  });

  const cases: [path: string, header: string, value: string | undefined][] = [
    ["/", "X-Content-Type-Options", "nosniff"],
    ["/", "Referrer-Policy", "no-referrer"],
    ["/", "Cross-Origin-Opener-Policy", "same-origin"],
    ["/", "Cross-Origin-Resource-Policy", "same-origin"],
    ["/", "Strict-Transport-Security", "max-age=31536000"],
    ["/", "Cache-Control", undefined],
    ["/", "Content-Disposition", undefined],
    ...["pdf", "docx", "txt"].flatMap((ending): [string, string, string][] => {
      const path = besideLetter("/letters/leeds/2018-01-09-focused-visit/", `-original.${ending}`);
      return [
        [path, "Content-Disposition", "attachment"],
        [path, "Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"],
      ];
    }),
    ["/assets/site-1a2b3c.css", "Cache-Control", "public, max-age=31536000, immutable"],
    [urls.lettersJson, "Access-Control-Allow-Origin", "*"],
    ["/letters/", "Access-Control-Allow-Origin", undefined],
    [
      besideLetter("/letters/leeds/2018-01-09-focused-visit/", letterForms.markdown),
      "Content-Type",
      "text/markdown; charset=utf-8",
    ],
    [urls.feed, "Content-Type", "application/xml; charset=utf-8"],
    [feedUrl("themes", "early-help"), "Content-Type", "application/xml; charset=utf-8"],
    [urls.sitemap, "Content-Type", undefined],
    ["/letters/leeds/", "Content-Type", undefined],
  ];
  test.each(cases)("for %s %s is %s", (path, header, value) => {
    expect(headersFor(path, rules)[header]).toBe(value);
  });

  test("are each for files that the site has", async () => {
    const entries = await readdir(inject("site"), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `/${relative(inject("site"), join(entry.parentPath, entry.name)).split(sep).join("/")}`,
      );
    // The other formats of originals: the sample letter is a text.
    paths.push("/letters/a-original.pdf", "/letters/a-original.docx");
    const unused = rules.filter(({ path }) => !paths.some((file) => path.test(file)));
    expect(unused).toEqual([]);
  });

  test("are sent by the local server with the site’s own feeds and letters", async () => {
    const site = await serveSite({ folder: inject("site"), port: 0, headers: () => rules });
    const typeOf = async (path: string): Promise<string | null> =>
      (await fetch(site.url + path)).headers.get("content-type");
    const feeds = await readdir(join(inject("site"), urls.feeds), { recursive: true });
    const addresses = feeds.filter((file) => file.endsWith(".xml")).map((file) => `${urls.feeds}${file}`);
    expect(addresses).toContain(urls.feed);
    for (const address of addresses) expect(await typeOf(address)).toBe("application/xml; charset=utf-8");
    expect(await typeOf(urls.sitemap)).toBe("application/xml");
    await site.close();
  });

  test("are given only once for any path, because hosts treat two in different ways; both policies of an original are safe", () => {
    const overlapping = netlify.headers.flatMap(({ for: path, values }) =>
      netlify.headers
        .filter((other) => other.for !== path && (path === "/*" || other.for === "/*"))
        .flatMap((other) => Object.keys(values).filter((name) => name in other.values)),
    );
    expect(new Set(overlapping)).toEqual(new Set(["Content-Security-Policy"]));
  });
});
