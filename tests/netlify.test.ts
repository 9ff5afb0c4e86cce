import { readFile } from "node:fs/promises";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { headersFor, readHeaderRules } from "../scripts/serve/header-rules.ts";

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
  test("runs scripts that package.json has", () => {
    const named = [...netlify.build.command.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name);
    expect(named).not.toEqual([]);
    for (const name of named) expect(project.scripts).toHaveProperty(name!);
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
      for (const source of sources) expect(["'none'", "'self'", "'wasm-unsafe-eval'"]).toContain(source);
    }
  });

  const cases: [path: string, header: string, value: string | undefined][] = [
    ["/", "X-Content-Type-Options", "nosniff"],
    ["/", "Referrer-Policy", "no-referrer"],
    ["/", "Cross-Origin-Opener-Policy", "same-origin"],
    ["/", "Cache-Control", undefined],
    ["/assets/site-1a2b3c.css", "Cache-Control", "public, max-age=31536000, immutable"],
    ["/data/letters.json", "Access-Control-Allow-Origin", "*"],
    ["/letters/", "Access-Control-Allow-Origin", undefined],
    ["/letters/leeds/2018-01-09-focused-visit.md", "Content-Type", "text/markdown; charset=utf-8"],
    ["/feeds/letters.atom", "Content-Type", "application/atom+xml; charset=utf-8"],
    ["/letters/leeds/", "Content-Type", undefined],
  ];
  test.each(cases)("for %s %s is %s", (path, header, value) => {
    expect(headersFor(path, rules)[header]).toBe(value);
  });

  test("stand once for any path, because hosts differ in what they make of two", () => {
    const overlapping = netlify.headers.flatMap(({ for: path, values }) =>
      netlify.headers
        .filter((other) => other.for !== path && (path === "/*" || other.for === "/*"))
        .flatMap((other) => Object.keys(values).filter((name) => name in other.values)),
    );
    expect(overlapping).toEqual([]);
  });
});
