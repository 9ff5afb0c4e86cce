import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reservedIds } from "../../scripts/letter/reserved-ids.ts";
import { projectFolder } from "../support/folders.ts";
import { letterInBrowser, published } from "../support/letter-in-browser.ts";

const letter = letterInBrowser();

describe("the contents", () => {
  it("stay beside the text on a wide screen and show the section that is read", async () => {
    await letter.go();
    await letter.page.locator("#overview").scrollIntoViewIfNeeded();
    await letter.page.evaluate(() => document.getElementById("overview")?.scrollIntoView());
    const current = letter.page.locator(".contents [aria-current]");
    await expect.poll(() => current.allTextContents()).toEqual(["Overview paragraph 5"]);
    expect(await current.isVisible()).toBe(true);
    expect(await current.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    await letter.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allInnerTexts()).toEqual(["Original document"]);
  });

  it("show the part that was chosen at the end of the page, where none can come to the top", async () => {
    await letter.page.setViewportSize({ width: 1280, height: 1200 });
    await letter.go();
    await letter.page.locator(".contents").getByRole("link", { name: "How to cite" }).click();
    await expect
      .poll(() => letter.page.locator(".contents [aria-current]").allInnerTexts())
      .toEqual(["How to cite"]);
  });

  it("lead to places that are there", async () => {
    await letter.go();
    const targets = await letter.page
      .locator(".contents a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(targets.length).toBeGreaterThanOrEqual(7);
    for (const id of targets) expect(await letter.page.locator(`[id="${id}"]`).count()).toBe(1);
  });
});

describe("the page", () => {
  it.each([320, 768, 1280])("has nothing that scrolls sideways at %d px", async (width) => {
    await letter.page.setViewportSize({ width, height: 900 });
    await letter.go("#p12");
    expect(await letter.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("sets its text in lines of about 66 characters", async () => {
    await letter.go();
    // A font that came late is used from the second time on.
    await letter.page.reload();
    const perLine = await letter.page.locator("#p3").evaluate((paragraph) => {
      const text = paragraph.lastChild as Text;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return text.data.length / lines.size;
    });
    expect(perLine).toBeGreaterThan(58);
    expect(perLine).toBeLessThan(72);
  });

  it("has in its own parts only ids that no section of a letter is given", async () => {
    await letter.go();
    const ids = await letter.page.evaluate(() =>
      [...document.querySelectorAll("[id]")]
        .filter((element) => !element.closest("article"))
        .map(({ id }) => id),
    );
    expect(ids.filter((id) => !reservedIds.has(id))).toEqual([]);
  });

  it("offers the original with its size and its hash, byte for byte", async () => {
    await letter.go();
    const link = letter.page.getByRole("link", { name: /Download the original letter/ });
    expect(await link.innerText()).toContain("(Plain text, 9 kB)");
    const response = await letter.page.request.get(letter.served((await link.getAttribute("href")) ?? ""));
    const hash = createHash("sha256")
      .update(await response.body())
      .digest("hex");
    expect(await letter.page.locator("#about-original ~ dl code").innerText()).toBe(hash);
    const seed = await readFile(join(projectFolder, "seeds/birmingham-monitoring-visit-2017-12.txt"));
    expect(await response.body()).toEqual(seed);
  });

  it("lets the citation of the letter be copied", async () => {
    await letter.go();
    await letter.page.getByRole("button", { name: "Copy the letter’s citation" }).click();
    await expect
      .poll(() => letter.page.getByRole("status").innerText())
      .toBe("Citation of the letter copied");
    expect(await letter.clipboard()).toBe(
      `Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, ${published}`,
    );
  });

  it("says in a line what it is, which visit, and when", async () => {
    await letter.go();
    expect((await letter.page.locator(".standfirst").innerText()).replaceAll("\u00a0", " ")).toBe(
      "Letter on the third monitoring visit, 12 to 13 December 2017. Services had been judged inadequate in November 2016.",
    );
  });

  it("names its other forms and citation files, each of which is there", async () => {
    await letter.go();
    const addresses = await letter.page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
          "link[rel=alternate], .downloads a",
        ),
      ].map(({ href }) => href),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) expect((await letter.page.request.get(address)).status()).toBe(200);
  });

  it("quotes every figure of the letter with its paragraph", async () => {
    await letter.go();
    expect(await letter.page.locator(".figures b").allInnerTexts()).toEqual([
      "175",
      "25",
      "15",
      "37%",
      "29%",
      "21.7%",
      "24%",
      "18.7%",
    ]);
    expect(await letter.page.locator(".figures tbody th").allInnerTexts()).toEqual(["12", "13"]);
  });
});
