/** The editor’s desk in a browser: by mouse, by keyboard, and from where it takes no request. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { desk } from "../../scripts/desk/desk.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { leftOutPages } from "../../scripts/serve/left-out-pages.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";
import { axeFindings } from "../accessibility/axe.ts";
import { sidewaysScroll } from "../accessibility/layout-gates.ts";
import { type ArchiveFolder, archiveFolder, filesBelow } from "../support/archive-folder.ts";
import { launchBrowser } from "../support/browser.ts";
import { letterText } from "../support/monitoring-letter.ts";
import { boxOfWords, makePdf, type PdfLine } from "../support/pdf.ts";

const doubtful = letterText().replace("29 and 30 January 2019", "29 January to 30 March 2019");
/** No authority of the register is called so, so that it is not known whose letter it is. */
const unknown = letterText()
  .replaceAll("Leeds", "Nowhere")
  .replace("29 and 30 January 2019", "3 and 4 June 2019");

const coveredSentence = "The inspectors met the family of Quentin Mockname about his plan.";
const coveredLines = [
  "4 March 2019",
  "Cleo Specimen",
  "Director of Children’s Services",
  "Dear Ms Specimen",
  "Monitoring visit to York children’s services",
  "This letter summarises the findings of the monitoring visit to York children’s",
  "services on 5 and 6 February 2019. The inspectors were Ada Example HMI and",
  "Ben Sample HMI.",
  "Findings",
  coveredSentence,
  "Yours sincerely",
  "Ada Example",
  "Her Majesty’s Inspector",
].map(
  (text): PdfLine =>
    text === coveredSentence
      ? { text, after: `0 g ${boxOfWords(text, "Quentin Mockname", 9)} re f` }
      : { text, bold: text === "Findings" || text.startsWith("Monitoring") },
);

let archive: ArchiveFolder;
let seeds: string;
let served: ServedSite;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  archive = await archiveFolder({
    "doubtful.txt": doubtful,
    "unknown.txt": unknown,
    "covered.pdf": makePdf([coveredLines]),
  });
  seeds = join(archive.content, "../seeds");
  await archive.build();
  served = await serveSite({
    folder: archive.site,
    port: 0,
    headers: () => [],
    preview: {
      leftOut: leftOutPages(),
      desk: desk({ seeds, content: archive.content, output: archive.site }),
    },
  });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await archive?.remove();
});
beforeEach(async () => {
  errors = [];
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

const open = (path = ""): Promise<unknown> => page.goto(`${served.url}/desk/${path}`);
const letter = async (id: string): Promise<void> => {
  await open(`letter?id=${id}`);
  await page.waitForSelector("#source[data-ready]");
};
const inContent = (path: string): Promise<string> => readFile(join(archive.content, path), "utf8");
const run = (): Promise<unknown> => ingest({ seeds, content: archive.content });

const leeds = "leeds-2019-01-29-monitoring-visit";
const leedsFile = "letters/leeds/2019-01-29-monitoring-visit";

describe("the desk", () => {
  test("lists what needs a look by why it does", async () => {
    await open();
    const headings = await page.locator("h2").allTextContents();
    expect(headings).toEqual([
      "Covered words and pictures to decide on",
      "Drafts to complete",
      "Conflicts and doubts",
      "Add letters",
      "All letters",
    ]);
    expect(await page.getByText("‘Quentin Mockname’ on page 1, under a shape").count()).toBe(1);
  });

  test.each([
    ["first page", ""],
    ["letter of text", `letter?id=${leeds}`],
    ["draft with covered words of a PDF", "letter?id=drafts/covered-pdf"],
    ["changes for readers", "changes"],
    ["letter that is not there", "letter?id=york"],
  ])(
    "has no fault of accessibility on the %s, and nothing sideways from 320 to 1280 px",
    async (_, path) => {
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await open(path);
        if (path.startsWith("letter") && !path.endsWith("york")) {
          await page.waitForSelector("#source[data-ready]");
          await page.locator("[data-show]").last().click();
        }
        expect(await sidewaysScroll(page)).toEqual([]);
        if (width === 768) continue;
        const { violations, aaa } = await axeFindings(page);
        expect([...violations, ...aaa]).toEqual([]);
      }
      errors = errors.filter((error) => !error.includes("400"));
    },
    60_000,
  );

  test("is not in the built site", async () => {
    expect([...(await filesBelow(archive.site)).keys()].filter((file) => file.includes("desk"))).toEqual([]);
  });
});

describe("the source beside the reading", () => {
  test("has the words of a field marked in a text, and leads back to the paragraph", async () => {
    await letter(leeds);
    await page.getByRole("button", { name: /^Show it in the source ?: visit/ }).click();
    expect((await page.locator("#source mark").allTextContents()).join(" ")).toContain(
      "29 January to 30 March 2019",
    );
    await page.locator("#source").getByRole("link", { name: "Paragraph 1", exact: true }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("block-p1");
    expect(await page.locator("#found").textContent()).toContain("Paragraph 1: marked in the source");
  });

  test("has the words of a paragraph marked on the page of a PDF, and leads back by keyboard", async () => {
    await letter("drafts/covered-pdf");
    await page.getByRole("button", { name: "Paragraph 1 in the source" }).press("Enter");
    expect(await page.locator("#found").textContent()).toBe("Paragraph 1: marked in the source on page 1.");
    const boxes = await page
      .locator(".source-mark")
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect));
    const sheet = await page.locator(".source-page").boundingBox();
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    for (const box of boxes) expect(box.left).toBeGreaterThan((sheet?.x ?? 0) + 10);
    await page.waitForSelector(".source-page[data-drawn]");
    await page.getByRole("link", { name: "Paragraph 2 in the reading" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("block-p2");
  });

  test("is not read from outside the seeds folder", async () => {
    const path = "drafts/unknown-txt.md";
    const before = await inContent(path);
    await writeFile(
      join(archive.content, path),
      before.replace("file: unknown.txt", "file: ../content/site.yaml"),
    );
    await open("letter?id=drafts/unknown-txt");
    expect(await page.getByText("../content/site.yaml is not in the seeds folder").count()).toBe(1);
    expect(await (await fetch(`${served.url}/desk/source?id=drafts/unknown-txt`)).status).toBe(404);
    await writeFile(join(archive.content, path), before);
  });
});

describe("the editor", () => {
  test("settles a doubt with one button, and opens it again", async () => {
    await letter(leeds);
    const settle = page.getByRole("button", { name: /^Settle ?:/ });
    const count = await settle.count();
    expect(count).toBeGreaterThan(0);
    await settle.first().press("Enter");
    await page.getByText("Settled: it will not be reported again.").waitFor();
    expect(await inContent(`${leedsFile}.evidence.yaml`)).toMatch(/^ +settled: true$/m);
    await page.getByRole("button", { name: /open it again/ }).click();
    await page.getByText("Open again.").waitFor();
    expect(await inContent(`${leedsFile}.evidence.yaml`)).not.toMatch(/^ +settled: true$/m);
  });

  test("corrects a field, whose comment and neighbours stay as they were", async () => {
    const file = join(archive.content, `${leedsFile}.md`);
    await writeFile(file, (await inContent(`${leedsFile}.md`)).replace(/^(title: .*)$/m, "# As printed\n$1"));
    const before = await inContent(`${leedsFile}.md`);
    await letter(leeds);
    await page.getByLabel("Last day").fill("2019-01-30");
    await page.getByRole("button", { name: "Save the fields" }).click();
    await page.getByText("Saved.").waitFor();
    const after = await inContent(`${leedsFile}.md`);
    expect(after.replace(/end: .*/, "")).toBe(before.replace(/end: .*/, ""));
    expect(after).toContain("# As printed");
    expect(after).toMatch(/end: '?2019-01-30/);
  });

  test("is told what is wrong with a field, at the top and beside it, and loses nothing entered", async () => {
    await letter(leeds);
    await page.getByLabel("Authority: its slug").fill("leedz");
    await page.getByLabel("Role").last().fill("Inspector");
    await page.getByRole("button", { name: "Save the fields" }).click();
    const link = page.locator("#problems").getByRole("link");
    expect(await link.textContent()).toContain("“leedz” is not a slug");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("problems");
    expect(await page.getByLabel("Role").last().inputValue()).toBe("Inspector");
    expect((await axeFindings(page)).violations).toEqual([]);
    await link.press("Enter");
    expect(page.url()).toContain("#field-authority");
    expect(await inContent(`${leedsFile}.md`)).toContain("authority: leeds\n");
    errors = errors.filter((error) => !error.includes("422"));
  });

  test("does not overwrite what was changed in the file meanwhile", async () => {
    await letter(leeds);
    const file = join(archive.content, `${leedsFile}.md`);
    const changed = (await inContent(`${leedsFile}.md`)).replace("# As printed", "# As it is printed");
    await writeFile(file, changed);
    await page.getByLabel("Title").fill("Another title");
    await page.getByRole("button", { name: "Save the fields" }).click();
    await page.getByText("The file was changed since this page was opened").first().waitFor();
    expect(await inContent(`${leedsFile}.md`)).toBe(changed);
    errors = errors.filter((error) => !error.includes("422"));
  });

  test("completes a draft, which the next run publishes", async () => {
    await letter("drafts/unknown-txt");
    await page.getByLabel("Authority: its slug").fill("sheffield");
    await page.getByRole("button", { name: "Save the fields" }).click();
    await page.getByText("The next build publishes the draft").waitFor();
    await run();
    expect(await readdir(join(archive.content, "letters/sheffield"))).toContain(
      "2019-06-03-monitoring-visit.md",
    );
  });

  test("decides that covered words are left out, by keyboard", async () => {
    await letter("drafts/covered-pdf");
    await page.getByRole("button", { name: "Leave them out, and withhold the original" }).press("Enter");
    await page.getByText("The next build takes your decision over.").waitFor();
    await run();
    const published = await inContent("letters/york/2019-02-05-monitoring-visit.md");
    expect(published).toContain("covered: leave-out");
    expect(published).not.toContain("Quentin");
  });

  test("adds a letter by its file", async () => {
    await open();
    const text = letterText().replaceAll("Leeds", "Derby").replace("29 and 30 January", "12 and 13 January");
    await page
      .getByLabel("PDF, Word (.docx) or text files")
      .setInputFiles({ name: "../derby.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("derby.txt: new").waitFor();
    expect(await inContent("letters/derby/2019-01-12-monitoring-visit.md")).toContain("Derby");
  });

  test("withdraws a letter with a reason that readers see", async () => {
    await letter("derby-2019-01-12-monitoring-visit");
    await page.getByText("Withdraw this letter").click();
    await page.getByLabel("Reason, which readers see").fill("Sent by mistake.");
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("and why: Sent by mistake.").waitFor();
    expect(await inContent("letters/derby/2019-01-12-monitoring-visit.md")).not.toContain("Ada");
  });

  test("sees what changes for readers, and records it", async () => {
    await archive.build();
    await open("changes");
    await page.getByRole("link", { name: "/letters/leeds/2019-01-29-monitoring-visit/" }).waitFor();
    await page.getByRole("button", { name: "Record the addresses" }).click();
    await page.getByText("The addresses are recorded.").waitFor();
    await open("changes");
    await page.getByText("Nothing has changed since the addresses were recorded.").waitFor();
  }, 60_000);
});

/** The status of a request that could come from elsewhere. */
function statusOf(
  path: string,
  method: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request(`${served.url}/desk/${path}`, { method, headers }, (response) => {
    response.resume();
    resolve(response.statusCode);
  })
    .once("error", reject)
    .end(method === "POST" ? "id=x" : undefined);
  return promise;
}

describe("a request from elsewhere", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };

  test.each([
    ["through another name of this machine", "", "GET", { host: "desk.example" }],
    [
      "to change something, from another origin",
      "settle",
      "POST",
      { ...form, origin: "http://evil.example" },
    ],
    ["to change something, from another port", "settle", "POST", { ...form, origin: "http://localhost:1" }],
    ["to change something, that hides its origin", "settle", "POST", { ...form, origin: "null" }],
    ["to change something, that does not give its origin", "settle", "POST", form],
    [
      "to read, by the script of another site",
      "letter",
      "GET",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
    ],
  ])("%s is refused", async (_, path, method, headers) => {
    expect(await statusOf(path, method, headers)).toBe(403);
  });

  test.each(["settle", "decide", "withdraw", "fields", "add", "record"])(
    "to %s by GET changes nothing",
    async (path) => {
      expect(await statusOf(`${path}?id=${leeds}`, "GET", {})).toBe(404);
    },
  );
});
