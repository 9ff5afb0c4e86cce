import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHeaderRules } from "../../scripts/serve/header-rules.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";

const headers = readHeaderRules(`
[[headers]]
for = "/*"
values = { Content-Security-Policy = "default-src 'none'" }

[[headers]]
for = "/data/*"
values = { Access-Control-Allow-Origin = "*" }
`);

const longPage = `<!doctype html><title>Leeds’ letters</title>${"<p>A long page.</p>".repeat(500)}`;
const files: Record<string, string> = {
  "index.html": "<!doctype html><title>Home</title>",
  "404.html": "<!doctype html><title>Not found</title>",
  "letters/leeds/index.html": longPage,
  "letters/leeds/letter.md": "# Leeds’ letter",
  "data/letters.json": "[]",
  "pagefind/pagefind.js": "export {}",
  "pagefind/wasm.en.pagefind": "\0",
  "pagefind/pagefind.en_1.pf_meta": "\0",
  "pagefind/search.wasm": "\0",
  "search/index/1/terms/0.bin": "\0",
  "sitemap.xml": "<urlset/>",
};

let root: string;
let site: ServedSite;

async function writeSite(folder: string, contents: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The path goes to the server as it is; `fetch` would resolve the dots in it. */
async function getRaw(path: string): Promise<{ status: number | undefined; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; body: string }>();
  request(site.url, { path }, async (response) =>
    resolve({ status: response.statusCode, body: await text(response) }),
  )
    .on("error", reject)
    .end();
  return promise;
}

/** The body as it comes over the wire, still compressed. */
async function getCompressed(path: string, accepted: string): Promise<{ encoding: unknown; body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ encoding: unknown; body: Buffer }>();
  request(`${site.url}${path}`, { headers: { "accept-encoding": accepted } }, async (response) => {
    const body = Buffer.concat(await response.toArray());
    resolve({ encoding: response.headers["content-encoding"], body });
  })
    .on("error", reject)
    .end();
  return promise;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "serve-site-test-"));
  await writeSite(join(root, "_site"), files);
  await writeFile(join(root, "secret.txt"), "not for serving");
  site = await serveSite({ folder: join(root, "_site"), port: 0, headers: () => headers });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

describe("a file", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/letters/leeds/", "text/html; charset=utf-8"],
    ["/letters/leeds/letter.md", "text/markdown; charset=utf-8"],
    ["/data/letters.json", "application/json; charset=utf-8"],
    ["/pagefind/pagefind.js", "text/javascript; charset=utf-8"],
    ["/pagefind/search.wasm", "application/wasm"],
    ["/pagefind/wasm.en.pagefind", "application/octet-stream"],
    ["/pagefind/pagefind.en_1.pf_meta", "application/octet-stream"],
    ["/search/index/1/terms/0.bin", "application/octet-stream"],
    ["/sitemap.xml", "application/xml"],
  ])("%s comes as %s", async (path, type) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
  });

  test("comes with the headers of its path", async () => {
    const page = await fetch(`${site.url}/`);
    expect(page.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(page.headers.get("access-control-allow-origin")).toBe(null);
    const data = await fetch(`${site.url}/data/letters.json?from=elsewhere`);
    expect(data.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(data.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["br", (body: Buffer) => brotliDecompressSync(body)],
    ["gzip", (body: Buffer) => gunzipSync(body)],
    [undefined, (body: Buffer) => body],
  ])("comes compressed as the reader accepts: %s", async (encoding, decompress) => {
    const response = await getCompressed("/letters/leeds/", encoding ?? "identity");
    expect(response.encoding).toBe(encoding);
    expect(decompress(response.body).toString()).toBe(longPage);
  });

  test("without the slash of its folder leads to the address with it", async () => {
    const response = await fetch(`${site.url}/letters/leeds`, { redirect: "manual" });
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/letters/leeds/");
  });
});

test.each(["/nothing", "/letters/nothing/", "/nothing.md", "/.hidden", "/pagefind/nothing.pf_meta"])(
  "an unknown path such as %s gives the not-found page with status 404",
  async (path) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(await response.text()).toContain("Not found");
  },
);

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/data/..%2f..%2fsecret.txt",
  "/%00",
  "/%",
])("a path that leads out of the site or is invalid, %s, is refused and the server goes on", async (path) => {
  const { status, body } = await getRaw(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toContain("not for serving");
  expect((await fetch(site.url)).status).toBe(200);
});

test("a request that asks for a change is refused", async () => {
  const response = await fetch(site.url, { method: "POST", body: "x" });
  expect(response.status).toBe(405);
});

test("a site that is replaced as a whole is seen at once, and never brings the server down", async () => {
  const folder = join(root, "_site");
  const asking = Promise.all(
    Array.from({ length: 200 }, async () => (await fetch(`${site.url}/letters/leeds/`)).text()),
  );
  await writeSite(join(root, "next"), { ...files, "index.html": "<!doctype html><title>New</title>" });
  await rename(folder, join(root, "old"));
  const between = await fetch(site.url);
  expect(between.status).toBe(404);
  await rename(join(root, "next"), folder);
  await asking;
  expect(await (await fetch(site.url)).text()).toContain("New");
});

test("a port in use is said, with what to do", async () => {
  const port = Number(new URL(site.url).port);
  await expect(serveSite({ folder: root, port, headers: () => [] })).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
  );
});

test("a closed server leaves its port", async () => {
  const first = await serveSite({ folder: join(root, "_site"), port: 0, headers: () => [] });
  await (await fetch(first.url)).text();
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow();
  const second = await serveSite({ folder: root, port: Number(new URL(first.url).port), headers: () => [] });
  await second.close();
});
